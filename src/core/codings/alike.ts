import { editDistance } from '../text/editDistance';

/** A place where words stand that are like those sought. Offsets are the searched text's. */
export interface Alike {
  readonly start: number;
  readonly end: number;
  /** 1 where they are the same; falls with every code unit that has to be put in, taken out or replaced. */
  readonly likeness: number;
}

/** Words that are less like those sought are other words. */
export const ALIKE = 0.75;

/** How like words that is which is said somewhere, as `Alike` tells it. */
export function likenessTo(words: string, said: string): number {
  return 1 - editDistance(words, said) / words.length;
}

/** By how much a place is longer or shorter than words: of several that are as like, the one that is as long is taken. */
export function offBy({ start, end }: Pick<Alike, 'start' | 'end'>, words: string): number {
  return Math.abs(end - start - words.length);
}
