import type { CodeSets } from './codeSets';
import type { Agreement, Distance } from './coefficient';
import { beyondChance, undefinedFor } from './coefficients/agreement';
import { MISSING, type Ratings } from './ratings';

/**
 * Krippendorff's α of sets of codes, as `krippendorffAlpha` gives it with a distance that is 1 for sets without a common code: of the pairs
 * of sets only those are asked for that have one. A study has thousands of sets, and most have nothing in common.
 */
export function setAlpha(ratings: Ratings, sets: CodeSets, distance: Distance): Agreement {
  if (ratings.coders < 2) return undefinedFor('one-coder');
  const given = new Map<number, number>();
  let values = 0;
  let apart = 0;
  for (const pattern of ratings.patterns) {
    const rated = pattern.values.filter((set) => set !== MISSING);
    if (rated.length < 2) continue;
    values += pattern.count * rated.length;
    for (const set of rated) given.set(set, (given.get(set) ?? 0) + pattern.count);
    apart += (pattern.count * apartWithin(rated, distance)) / (rated.length - 1);
  }
  if (values === 0) return undefinedFor('no-overlap');
  let alike = 0;
  for (const times of given.values()) alike += times * times;
  for (const [a, b] of withCommonCode([...given.keys()], sets)) {
    alike += 2 * (given.get(a) ?? 0) * (given.get(b) ?? 0) * (1 - distance(a, b));
  }
  return beyondChance(1 - apart / values, 1 - (values * values - alike) / (values * (values - 1)));
}

/** The distances of all pairs, each in both orders. */
function apartWithin(rated: readonly number[], distance: Distance): number {
  let apart = 0;
  for (const a of rated) for (const b of rated) if (a !== b) apart += distance(a, b);
  return apart;
}

/** Each pair of different sets that have a code in common, once. */
function* withCommonCode(used: readonly number[], sets: CodeSets): Iterable<readonly [number, number]> {
  const byCode = new Map<string, number[]>();
  for (const set of used) {
    const before = new Set<number>();
    for (const code of sets.codesOf(set)) {
      const having = byCode.get(code) ?? [];
      byCode.set(code, having);
      for (const other of having) before.add(other);
      having.push(set);
    }
    for (const other of before) yield [other, set];
  }
}
