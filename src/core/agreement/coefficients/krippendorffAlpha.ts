import type { Agreement, Distance } from '../coefficient';
import { MISSING, type Ratings } from '../ratings';
import { beyondChance, undefinedFor } from './agreement';
import { agreeingPairs, ratingsOf } from './observed';
import { addTo, zeros } from './sums';

/**
 * Krippendorff's α of any number of coders (2011, *Computing Krippendorff's Alpha-Reliability*, C and D; 2019, *Content Analysis*, 4th
 * edition, section 12.3): 1 − D_o / D_e over the coincidences of values within units. `observed` and `expected` are 1 − D_o and 1 − D_e.
 *
 * Missing: ratings of units that only one coder has rated can be paired with nothing, and are left out altogether; in all others each
 * rating counts the same.
 * @param distance how far two categories are apart, in place of Krippendorff's δ²: taken as it is, not squared. It must be symmetric, and 0
 *   between a category and itself. Nominal without it: different is 1.
 */
export function krippendorffAlpha(ratings: Ratings, distance?: Distance): Agreement {
  if (ratings.coders < 2) return undefinedFor('one-coder');
  const { values, given, apart } = coincidences(ratings, distance);
  if (!values) return undefinedFor('no-overlap');
  const byChance = distance ? distanceAmong(given, distance) : unlikeAmong(given, values);
  return beyondChance(1 - apart / values, 1 - byChance / (values * (values - 1)));
}

interface Coincidences {
  /** How many ratings can be paired with another one of the same unit. */
  readonly values: number;
  /** How many of them are of each category. */
  readonly given: readonly number[];
  /** How far they are, in the mean, from those of the same unit, summed up. */
  readonly apart: number;
}

function coincidences({ categories, patterns }: Ratings, distance: Distance | undefined): Coincidences {
  const given = zeros(categories);
  const scratch = zeros(categories);
  let all = 0;
  let apart = 0;
  for (const { values, count } of patterns) {
    const rated = ratingsOf(values);
    if (rated < 2 || !count) continue;
    all += count * rated;
    for (const value of values) if (value !== MISSING) addTo(given, value, count);
    const within = distance
      ? distanceWithin(values, distance) / (rated - 1)
      : rated - agreeingPairs(values, scratch) / (rated - 1);
    apart += count * within;
  }
  return { values: all, given, apart };
}

/** Of all pairs of one unit's ratings, each in both orders. */
function distanceWithin(values: readonly number[], distance: Distance): number {
  let apart = 0;
  for (let one = 1; one < values.length; one++) {
    const a = values[one] ?? MISSING;
    if (a === MISSING) continue;
    for (let other = 0; other < one; other++) {
      const b = values[other] ?? MISSING;
      if (b !== MISSING && b !== a) apart += distance(a, b);
    }
  }
  return 2 * apart;
}

function unlikeAmong(given: readonly number[], values: number): number {
  let unlike = 0;
  for (const times of given) unlike += times * (values - times);
  return unlike;
}

function distanceAmong(given: readonly number[], distance: Distance): number {
  const used: number[] = [];
  for (let category = 0; category < given.length; category++) if (given[category]) used.push(category);
  let sum = 0;
  for (const a of used) {
    let apart = 0;
    for (const b of used) {
      if (b >= a) break;
      apart += (given[b] ?? 0) * distance(a, b);
    }
    sum += (given[a] ?? 0) * apart;
  }
  return 2 * sum;
}
