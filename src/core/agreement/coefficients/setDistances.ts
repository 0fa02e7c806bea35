import type { Distance } from '../coefficient';

/** Which set of things a category stands for: of codes, where each set of codes that was given to a unit is a category. */
export type SetOf<T> = (category: number) => ReadonlySet<T>;

/**
 * Jaccard's distance of sets: the share of what is in either that isn't in both (1912, *New Phytologist* 11, pp. 37–50). Two empty sets are
 * the same, and 0 apart.
 */
export function jaccard<T>(setOf: SetOf<T>): Distance {
  return (a, b) => {
    const one = setOf(a);
    const other = setOf(b);
    return 1 - likeness(one.size, other.size, common(one, other));
  };
}

/**
 * Passonneau's MASI, “measuring agreement on set-valued items” (2006, LREC), as a distance: 1 − Jaccard × monotonicity, which
 * is 1 for equal sets, 2/3 where one has the other in it, 1/3 where they overlap, and 0 where they have nothing in common. (NLTK has .67
 * and .33 in place of the thirds.) Two empty sets are the same, and 0 apart.
 */
export function masi<T>(setOf: SetOf<T>): Distance {
  return (a, b) => {
    const one = setOf(a);
    const other = setOf(b);
    const both = common(one, other);
    return 1 - likeness(one.size, other.size, both) * monotonicity(one.size, other.size, both);
  };
}

function common<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  let both = 0;
  for (const it of one) if (other.has(it)) both++;
  return both;
}

function likeness(one: number, other: number, both: number): number {
  const either = one + other - both;
  return either ? both / either : 1;
}

function monotonicity(one: number, other: number, both: number): number {
  if (one === other && both === one) return 1;
  if (both === Math.min(one, other)) return 2 / 3;
  return both ? 1 / 3 : 0;
}
