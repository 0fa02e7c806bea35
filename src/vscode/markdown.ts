/** Text in Markdown as it stands, without any markup of its own; unlike `appendText`, with spaces that lines can break at. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!~<>|&$]/g, '\\$&').replace(/\r\n|\r|\n/g, '  \n');
}
