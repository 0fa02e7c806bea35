import { brennanPrediger } from './coefficients/brennanPrediger';
import { cohenKappa } from './coefficients/cohenKappa';
import { congerKappa } from './coefficients/congerKappa';
import { fleissKappa } from './coefficients/fleissKappa';
import { gwetAc1 } from './coefficients/gwetAc1';
import { krippendorffAlpha } from './coefficients/krippendorffAlpha';
import { percentAgreement } from './coefficients/percentAgreement';
import { precisionRecall } from './coefficients/precisionRecall';
import { scottPi } from './coefficients/scottPi';
import type { Agreement } from './coefficient';
import { PRESENT } from './presence';
import { MISSING, type Ratings } from './ratings';

/** What is told of a code that is present or absent, in the order in which it is shown. */
export const CODE_COEFFICIENTS = {
  percent: percentAgreement,
  cohenKappa,
  congerKappa,
  scottPi,
  fleissKappa,
  brennanPrediger,
  gwetAc1,
  // Coefficients take ratings, and α a distance besides.
  alpha: (ratings: Ratings) => krippendorffAlpha(ratings),
  precision: (ratings: Ratings) => precisionRecall(ratings).precision,
  recall: (ratings: Ratings) => precisionRecall(ratings).recall,
  f1: (ratings: Ratings) => precisionRecall(ratings).f1,
} as const;
export type CodeCoefficient = keyof typeof CODE_COEFFICIENTS;

/** How far coders agree on where a code is. */
export interface RatedCode {
  /** How many units at least two have rated; where codes are pooled, each unit once per code. */
  readonly units: number;
  /** By coder, in how many of them the code was given. */
  readonly given: readonly number[];
  /** In how many of them all who have rated the unit gave it. */
  readonly givenByAll: number;
  /** Precision and recall are those of the second of two coders against the first. */
  readonly coefficients: Readonly<Record<CodeCoefficient, Agreement>>;
}

/** @param ratings present or absent; see {@link PRESENT}. */
export function rateCode(ratings: Ratings): RatedCode {
  const given = Array.from({ length: ratings.coders }, () => 0);
  let units = 0;
  let givenByAll = 0;
  for (const { values, count } of ratings.patterns) {
    const rated = values.filter((value) => value !== MISSING);
    if (rated.length < 2) continue;
    units += count;
    if (rated.every((value) => value === PRESENT)) givenByAll += count;
    values.forEach((value, coder) => {
      if (value === PRESENT) given[coder] = (given[coder] ?? 0) + count;
    });
  }
  const names = Object.keys(CODE_COEFFICIENTS) as CodeCoefficient[];
  const coefficients = Object.fromEntries(names.map((name) => [name, CODE_COEFFICIENTS[name](ratings)]));
  return { units, given, givenByAll, coefficients: coefficients as Record<CodeCoefficient, Agreement> };
}
