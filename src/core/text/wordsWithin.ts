/** The last words on a line that fit into `limit` code units; of one endless word its last whole characters. */
export function lastWordsWithin(line: string, limit: number): string {
  if (line.length <= limit) return line;
  const from = line.length - limit;
  const word = line[from - 1] === ' ' ? from : line.indexOf(' ', from) + 1;
  return line.slice(word || from).replace(/^[\p{M}\udc00-\udfff]+/u, '');
}

/** The first words on a line that fit into `limit` code units. */
export function firstWordsWithin(line: string, limit: number): string {
  if (line.length <= limit) return line;
  const word = line.lastIndexOf(' ', limit);
  return word > 0 ? line.slice(0, word) : line.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
}
