import type { CodeSets } from './codeSets';
import type { Agreement } from './coefficient';
import { krippendorffAlpha } from './coefficients/krippendorffAlpha';
import { jaccard, masi } from './coefficients/setDistances';
import type { Ratings } from './ratings';
import { setAlpha } from './setAlpha';

/** Krippendorff's α of the sets of codes that units were given. */
export interface RatedSets {
  /** Two sets are the same, or they aren't. */
  readonly nominal: Agreement;
  readonly jaccard: Agreement;
  readonly masi: Agreement;
}

/** @param ratings which sets units were given. */
export function rateSets(ratings: Ratings, sets: CodeSets): RatedSets {
  const codesOf = (set: number) => sets.codesOf(set);
  return {
    nominal: krippendorffAlpha(ratings),
    jaccard: setAlpha(ratings, sets, jaccard(codesOf)),
    masi: setAlpha(ratings, sets, masi(codesOf)),
  };
}
