/** A time of a recording as transcripts write it: `00:01:21`, whole seconds. @param time in milliseconds. */
export function clockTime(time: number): string {
  const seconds = Math.floor(time / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
