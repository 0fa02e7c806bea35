/** So much before the first difference tells where in the text it is; in words. */
const BEFORE = 2;

/**
 * Two texts that begin alike, both from shortly before where they begin to differ, at a word; what is left out is marked by `…`. Texts
 * that are the same, or of which one is the beginning of the other, are given whole.
 */
export function fromDifference(a: string, b: string): [a: string, b: string] {
  const [words, others] = [a.split(' '), b.split(' ')];
  let same = 0;
  while (same < words.length && words[same] === others[same]) same++;
  const start = same - BEFORE;
  if (start <= 0 || same === words.length || same === others.length) return [a, b];
  return [`… ${words.slice(start).join(' ')}`, `… ${others.slice(start).join(' ')}`];
}
