/** Text in Markdown as it stands, without any markup of its own, with spaces that lines can break at. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!~<>|&$]/g, '\\$&').replace(/\r\n|\r|\n/g, '  \n');
}
