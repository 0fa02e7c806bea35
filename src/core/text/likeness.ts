import { editDistance } from './editDistance';

/**
 * How like two short texts are: 1 when they are the same, 0 when nothing is, by the least number of code units that have to be put in,
 * taken out or replaced. See `editDistance` for the time that it takes.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  return 1 - editDistance(a, b) / longer;
}
