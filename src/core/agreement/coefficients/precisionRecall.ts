import type { Agreement } from '../coefficient';
import { MISSING, type Ratings } from '../ratings';
import { share, undefinedFor } from './agreement';

/** How well the second coder found what the first has found. */
export interface PrecisionRecall {
  /** Of what the second found present, the share that the first did, too. */
  readonly precision: Agreement;
  /** Of what the first found present, the share that the second did, too. */
  readonly recall: Agreement;
  /** The harmonic mean of both, which is the same whoever is first. */
  readonly f1: Agreement;
}

/**
 * Precision, recall and F1 of the second of two coders against the first (van Rijsbergen 1979, *Information Retrieval*, 2nd edition,
 * chapter 7), of a code that is present (category 1) or isn't. Nothing is corrected for chance, and what both found absent counts
 * nowhere. Missing: units that one of the two hasn't rated are left out altogether.
 */
export function precisionRecall({ coders, patterns }: Ratings): PrecisionRecall {
  if (coders !== 2) return all(undefinedFor('not-two-coders'));
  let units = 0;
  let first = 0;
  let second = 0;
  let both = 0;
  for (const { values, count } of patterns) {
    const [a, b] = values;
    if (a === MISSING || b === MISSING) continue;
    units += count;
    if (a === 1) first += count;
    if (b === 1) second += count;
    if (a === 1 && b === 1) both += count;
  }
  if (!units) return all(undefinedFor('no-overlap'));
  return { precision: part(both, second), recall: part(both, first), f1: part(2 * both, first + second) };
}

function part(some: number, whole: number): Agreement {
  return whole ? share(some / whole) : undefinedFor('nothing-present');
}

function all(same: Agreement): PrecisionRecall {
  return { precision: same, recall: same, f1: same };
}
