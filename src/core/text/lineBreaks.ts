/** Whether lines end in more ways than one. An editor has only one for a whole file, so that saving it would change the others. */
export function hasMixedLineBreaks(text: string): boolean {
  const kinds = new Set<string>();
  for (const [lineBreak] of text.matchAll(/\r\n|\n|\r/g)) kinds.add(lineBreak);
  return kinds.size > 1 || kinds.has('\r');
}
