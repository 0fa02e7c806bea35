import type { Undefined } from '../coefficient';
import { MISSING, type Ratings } from '../ratings';
import { addTo, zeros } from './sums';

/** What both of two coders have rated. */
export interface TwoCoders {
  /** How many units. */
  readonly units: number;
  /** Of how many of them they chose the same. */
  readonly agreed: number;
  /** By category, how often each of them chose it. */
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** The margins of two coders' contingency table. Units that one of them hasn't rated aren't in it. */
export function twoCoders({ coders, categories, patterns }: Ratings): TwoCoders | Undefined {
  if (coders !== 2) return 'not-two-coders';
  const first = zeros(categories);
  const second = zeros(categories);
  let units = 0;
  let agreed = 0;
  for (const { values, count } of patterns) {
    const a = values[0] ?? MISSING;
    const b = values[1] ?? MISSING;
    if (a === MISSING || b === MISSING) continue;
    units += count;
    if (a === b) agreed += count;
    addTo(first, a, count);
    addTo(second, b, count);
  }
  return units ? { units, agreed, first, second } : 'no-overlap';
}
