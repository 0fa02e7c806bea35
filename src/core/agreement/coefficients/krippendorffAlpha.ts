import type { Agreement, Distance } from '../coefficient';
import { MISSING, type Ratings } from '../ratings';
import { beyondChance, undefinedFor } from './agreement';
import { agreeingPairs, ratingsOf } from './observed';
import { addTo } from './sums';

/**
 * Krippendorff's α of any number of coders (2011, *Computing Krippendorff's Alpha-Reliability*, section E; 2019, *Content Analysis*, 4th
 * edition, section 12.3): 1 − D_o / D_e over the coincidences of values within units. `observed` and `expected` are 1 − D_o and 1 − D_e.
 *
 * Missing: ratings of units that only one coder has rated can be paired with nothing, and are left out altogether; in all others each
 * rating counts the same.
 * @param distance how far two categories are apart, in place of Krippendorff's δ²: taken as it is, not squared. It must be symmetric, and 0
 *   between a category and itself. Nominal without it: different is 1.
 */
export function krippendorffAlpha(ratings: Ratings, distance?: Distance): Agreement {
  if (ratings.coders < 2) return undefinedFor('one-coder');
  const { values, given } = pairable(ratings);
  if (!values) return undefinedFor('no-overlap');
  const observed = 1 - (distance ? distanceWithin(ratings, distance) : unlikeWithin(ratings)) / values;
  const byChance = distance ? distanceAmong(given, distance) : unlikeAmong(given, values);
  return beyondChance(observed, 1 - byChance / (values * (values - 1)));
}

/** How many ratings can be paired with another of the same unit, and how many of them are of each category. */
function pairable({ categories, patterns }: Ratings): { values: number; given: Float64Array } {
  const given = new Float64Array(categories);
  let all = 0;
  for (const { values, count } of patterns) {
    const rated = ratingsOf(values);
    if (rated < 2) continue;
    all += count * rated;
    for (const value of values) if (value !== MISSING) addTo(given, value, count);
  }
  return { values: all, given };
}

function unlikeWithin({ categories, patterns }: Ratings): number {
  const scratch = new Float64Array(categories);
  let unlike = 0;
  for (const { values, count } of patterns) {
    const rated = ratingsOf(values);
    if (rated >= 2) unlike += count * (rated - agreeingPairs(values, scratch) / (rated - 1));
  }
  return unlike;
}

function distanceWithin({ patterns }: Ratings, distance: Distance): number {
  let sum = 0;
  for (const { values, count } of patterns) {
    const rated = ratingsOf(values);
    if (rated < 2 || !count) continue;
    let apart = 0;
    for (let one = 1; one < values.length; one++) {
      const a = values[one] ?? MISSING;
      if (a === MISSING) continue;
      for (let other = 0; other < one; other++) {
        const b = values[other] ?? MISSING;
        if (b !== MISSING && b !== a) apart += distance(a, b);
      }
    }
    sum += (2 * count * apart) / (rated - 1);
  }
  return sum;
}

function unlikeAmong(given: Float64Array, values: number): number {
  let unlike = 0;
  for (const times of given) unlike += times * (values - times);
  return unlike;
}

function distanceAmong(given: Float64Array, distance: Distance): number {
  let sum = 0;
  for (let a = 1; a < given.length; a++) {
    const times = given[a] ?? 0;
    if (!times) continue;
    let apart = 0;
    for (let b = 0; b < a; b++) {
      const others = given[b] ?? 0;
      if (others) apart += others * distance(a, b);
    }
    sum += times * apart;
  }
  return 2 * sum;
}
