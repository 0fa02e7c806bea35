import type { CodedTalk } from './codedTalk';
import type { CodeSets } from './codeSets';
import type { Agreement } from './coefficient';
import { unitisingAlpha } from './unitising/unitising';

/** Krippendorff's α for unitising, of the sets of codes that hold in each stretch of a talk. */
export interface Unitised {
  /** uα: do coders mark the same stretches with the same sets of codes? */
  readonly unitising: Agreement;
  /** |uα: do they mark the same stretches, with whatever codes? */
  readonly borders: Agreement;
  /** cuα: where they mark something together, do they give it the same set of codes? */
  readonly values: Agreement;
  /** The share of the talk on which cuα rests. */
  readonly coverage: number;
}

/** (k)uα of one set of codes. */
export interface UnitisedSet {
  readonly codes: readonly string[];
  readonly agreement: Agreement;
  /** The share of its stretches on which that rests. */
  readonly coverage: number;
}

/** @returns with the sets that occur, in the order in which they first do. */
export function rateUnitised(
  talks: readonly CodedTalk[],
  sets: CodeSets,
): { readonly all: Unitised; readonly bySet: readonly UnitisedSet[] } {
  const { byValue, ...all } = unitisingAlpha(talks.map(({ continuum }) => continuum));
  return { all, bySet: [...byValue].map(([set, its]) => ({ codes: [...sets.codesOf(set)], ...its })) };
}
