/** What a lens shows: an icon and words. The editor drops any other space between them. */
export function lensTitle(icon: string, words: string): string {
  return `$(${icon})\u00a0${words}`;
}
