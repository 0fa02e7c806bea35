import type { Agreement } from '../coefficient';
import { beyondChance, undefinedFor } from '../coefficients/agreement';
import type { Continuum } from './continuum';
import { addContinuum, noLengths, type PairedLengths, type ValueLengths } from './pairedLengths';

/** Krippendorff's α for unitising, as a family. */
export interface Unitising {
  /** uα: do coders mark the same stretches with the same values, and leave the same ones unmarked? */
  readonly unitising: Agreement;
  /** |uα: do they mark the same stretches, with whatever value? */
  readonly borders: Agreement;
  /** cuα: where they both marked something, did they give it the same value? */
  readonly values: Agreement;
  /** (k)uα, by value: is what one of them gave this value, where others marked it at all, of the same value for them? */
  readonly byValue: ReadonlyMap<number, ValueAgreement>;
  /** The share of all coders' continua on which cuα rests: segments that meet segments of others. */
  readonly coverage: number;
}

export interface ValueAgreement {
  readonly agreement: Agreement;
  /** The share of this value's segments on which (k)uα rests. */
  readonly coverage: number;
}

/**
 * Krippendorff, Mathet, Bouvry and Widlöcher 2016, “On the reliability of unitizing textual continua: Further developments”, *Quality &
 * Quantity* 50, pp. 2347–2364; the equations are numbered as in Krippendorff 2019, *Content Analysis*, 4th edition, section 12.6. For any
 * number of coders, and of continua put one after the other.
 *
 * In words: coders are paired at each place of the continuum, each pair in both orders and weighted by 1 / (coders − 1) (equation 32). What
 * chance would bring pairs every stretch with every other, but not a segment with itself, nor a place of a gap with itself (equation 33). For
 * cuα and (k)uα a segment counts with the length that it shares with other coders' segments, as their mean.
 *
 * Missing: a continuum that one of several coders hasn't coded is compared among the others; one that only one has coded doesn't count. That a
 * coder marked nothing in it is no missing: it is one gap.
 * @throws RangeError if a coder's segments overlap, or lie outside of the continuum.
 */
export function unitisingAlpha(continua: readonly Continuum[]): Unitising {
  const lengths = noLengths();
  for (const continuum of continua) addContinuum(lengths, continuum);
  return unitisingOf(lengths);
}

/** The same of what has been added up already. */
export function unitisingOf(lengths: PairedLengths): Unitising {
  const { total, paired, values } = lengths;
  return {
    unitising: total ? wholeAlpha(lengths) : undefinedFor('no-overlap'),
    borders: total ? bordersAlpha(lengths) : undefinedFor('no-overlap'),
    values: paired ? valuesAlpha(lengths) : undefinedFor('no-overlap'),
    byValue: new Map([...values].map(([value, its]) => [value, valueAgreement(its, paired)])),
    coverage: total && paired / total,
  };
}

/** Equation 34. */
function wholeAlpha(lengths: PairedLengths): Agreement {
  const { total, gaps, bothGaps, values } = lengths;
  const same = sumOf(values, (it) => it.same);
  const alike = sumOf(values, (it) => it.length ** 2);
  return beyondChance((bothGaps + same) / total, 1 - (total ** 2 - gaps ** 2 - alike) / pairs(lengths));
}

/** Equation 35. */
function bordersAlpha(lengths: PairedLengths): Agreement {
  const { total, gaps, bothGaps, paired } = lengths;
  return beyondChance((bothGaps + paired) / total, 1 - (2 * gaps * (total - gaps)) / pairs(lengths));
}

/** How many pairs there are of all stretches, but of none with itself. */
function pairs({ total, gaps, values }: PairedLengths): number {
  return total ** 2 - gaps - sumOf(values, (it) => it.squares);
}

/** Equations 36 and 37. */
function valuesAlpha({ paired, values }: PairedLengths): Agreement {
  const same = sumOf(values, (it) => it.same);
  const alike = sumOf(values, (it) => it.paired ** 2);
  const pairs = paired ** 2 - sumOf(values, (it) => it.pairedSquares);
  return beyondChance(same / paired, 1 - (paired ** 2 - alike) / pairs);
}

/** Equation 38. What is observed and expected is told as shares of this value's pairs. */
function valueAgreement({ length, paired, same, pairedSquares }: ValueLengths, all: number): ValueAgreement {
  const coverage = paired / length;
  if (!paired) return { agreement: undefinedFor('no-overlap'), coverage };
  const expected = 1 - (paired * (all - paired)) / (paired * all - pairedSquares);
  return { agreement: beyondChance(same / paired, expected), coverage };
}

function sumOf(values: ReadonlyMap<number, ValueLengths>, of: (lengths: ValueLengths) => number): number {
  let sum = 0;
  for (const lengths of values.values()) sum += of(lengths);
  return sum;
}
