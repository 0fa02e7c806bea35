import { MISSING, type Ratings } from '../ratings';
import type { Undefined } from '../coefficient';
import { zeros } from './sums';

/** How many coders have rated a unit. */
export function ratingsOf(values: readonly number[]): number {
  let ratings = 0;
  for (const value of values) if (value !== MISSING) ratings++;
  return ratings;
}

/**
 * In how many pairs of coders, each pair in both orders, both gave a unit the same category.
 * @param scratch zeros, one for each category; they are zeros again afterwards.
 */
export function agreeingPairs(values: readonly number[], scratch: number[]): number {
  let pairs = 0;
  for (const value of values) {
    if (value === MISSING) continue;
    const before = scratch[value] ?? 0;
    pairs += 2 * before;
    scratch[value] = before + 1;
  }
  for (const value of values) if (value !== MISSING) scratch[value] = 0;
  return pairs;
}

/**
 * The mean share of pairs of coders that agree on a unit: Fleiss 1971, pp. 378–382, P̄. Units that fewer than two have rated
 * don't count; of the others each counts the same, however many have rated it (Gwet 2014, *Handbook of Inter-Rater Reliability*, 4th
 * edition, chapter 2: p_a, as irrCAC computes it).
 */
export function observedAgreement({ coders, categories, patterns }: Ratings): number | Undefined {
  if (coders < 2) return 'one-coder';
  const scratch = zeros(categories);
  let units = 0;
  let agreed = 0;
  for (const { values, count } of patterns) {
    const rated = ratingsOf(values);
    if (rated < 2) continue;
    units += count;
    agreed += (count * agreeingPairs(values, scratch)) / (rated * (rated - 1));
  }
  return units ? agreed / units : 'no-overlap';
}
