import type { CodeSets } from './codeSets';
import type { Coefficient } from './coefficient';
import { krippendorffAlpha } from './coefficients/krippendorffAlpha';
import { answersAbout } from './presence';
import type { Ratings } from './ratings';

/**
 * Krippendorff's α of codes pooled, as a coefficient of units: a bootstrap has to draw whole units, with what was answered about all codes
 * in them, since these answers depend on each other.
 * @param ratings which sets of codes units were given.
 * @param codes how many codes are asked for in each unit.
 * @returns units, of which those with the same answers count as alike, and the coefficient of such units. Which coder answered what makes
 * no difference to α, so it isn't told apart.
 */
export function pooledAlpha(ratings: Ratings, sets: CodeSets, codes: number): { units: Ratings; alpha: Coefficient } {
  const answers = new Map<string, readonly number[]>();
  const alike = new Map<string, { readonly its: ReadonlyMap<string, number>; count: number }>();
  for (const { values, count } of ratings.patterns) {
    const its = new Map<string, number>();
    for (const [answer, times] of answersAbout(values, sets, codes)) {
      const kind = answer.sort((a, b) => a - b).join();
      answers.set(kind, answer);
      its.set(kind, (its.get(kind) ?? 0) + times);
    }
    const key = JSON.stringify([...its].sort());
    const known = alike.get(key);
    if (known) known.count += count;
    else alike.set(key, { its, count });
  }
  const kinds = [...answers.keys()];
  const units = [...alike].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, it]) => it);
  const times = units.map(({ its }) => kinds.map((kind) => its.get(kind) ?? 0));
  const patterns: { readonly values: readonly number[]; count: number }[] = [...answers.values()].map((values) => ({
    values,
    count: 0,
  }));
  return {
    units: {
      coders: 1,
      categories: units.length,
      patterns: units.map(({ count }, unit) => ({ values: [unit], count })),
    },
    alpha: (sample) => {
      for (const pattern of patterns) pattern.count = 0;
      for (const { values, count } of sample.patterns) addAnswers(times[values[0] ?? -1] ?? [], count, patterns);
      return krippendorffAlpha({ coders: ratings.coders, categories: 2, patterns });
    },
  };
}

function addAnswers(times: readonly number[], units: number, patterns: readonly { count: number }[]): void {
  if (units === 0) return;
  patterns.forEach((pattern, kind) => {
    pattern.count += units * (times[kind] ?? 0);
  });
}
