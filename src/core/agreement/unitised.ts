import type { CodeSets } from './codeSets';
import type { Agreement } from './coefficient';
import type { PairedLengths } from './unitising/pairedLengths';
import { unitisingOf } from './unitising/unitising';

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

/** @param lengths of some talks. */
export function rateUnitised(lengths: PairedLengths): Unitised {
  const { unitising, borders, values, coverage } = unitisingOf(lengths);
  return { unitising, borders, values, coverage };
}

/** The sets that occur, in the order in which they first do. */
export function rateUnitisedSets(lengths: PairedLengths, sets: CodeSets): UnitisedSet[] {
  return [...unitisingOf(lengths).byValue].map(([set, its]) => ({ codes: [...sets.codesOf(set)], ...its }));
}
