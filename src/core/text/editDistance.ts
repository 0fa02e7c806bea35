import { distance } from 'fastest-levenshtein';

/**
 * How many code units have at least to be put in, taken out or replaced to make one text of another (Levenshtein distance). Takes time of
 * the product of the lengths of what is between the beginning and the end that both have.
 */
export function editDistance(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return distance(a.slice(start, a.length - end), b.slice(start, b.length - end));
}
