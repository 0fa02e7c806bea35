import { binomial } from './binomial';
import type { Coefficient, Undefined } from './coefficient';
import { inOrder } from './patternOrder';
import { randomOf, type Random } from './random';
import type { Ratings } from './ratings';

/** Between which values a coefficient lies, had other units been coded. */
export type Interval =
  | {
      readonly kind: 'interval';
      readonly low: number;
      readonly high: number;
      /** How many draws it comes from. */
      readonly draws: number;
      /** In how many more the coefficient had no value. */
      readonly undefinedDraws: number;
    }
  /** The coefficient itself has no value, it has none in any draw, or there is only one unit to draw from. */
  | { readonly kind: 'undefined'; readonly why: Undefined | 'one-unit' };

export interface BootstrapOptions {
  /** How often as many units are drawn as there are. */
  readonly draws: number;
  /** The same seed gives the same intervals. */
  readonly seed: number;
  /** The share of the draws that lies within: 0.95 for 95%. */
  readonly level: number;
}

export const BOOTSTRAP: BootstrapOptions = { draws: 1000, seed: 1, level: 0.95 };

/**
 * Percentile intervals by bootstrap (Efron and Tibshirani 1993, *An Introduction to the Bootstrap*, section 13.3) of coefficients of the
 * same ratings, all from the same draws. Units are drawn with replacement, which for patterns is one draw from a multinomial; percentiles
 * between two draws are interpolated (Hyndman and Fan 1996, type 7, as R and NumPy do). Draws in which a coefficient has no value (a rare
 * code was never drawn) are counted and left out. The order of patterns changes nothing, nor which of two coders is first.
 *
 * Units are taken as independent of each other; paragraphs of one interview are less so, and then the interval is too narrow. Where coders
 * agree on everything all draws do, too, and the interval has no width.
 */
export function confidenceIntervals(
  ratings: Ratings,
  coefficients: readonly Coefficient[],
  { draws, seed, level }: BootstrapOptions = BOOTSTRAP,
): Interval[] {
  const ordered = inOrder(ratings);
  const units = ordered.patterns.reduce((sum, { count }) => sum + count, 0);
  const random = randomOf(seed);
  const drawn = ordered.patterns.map(({ values }) => ({ values, count: 0 }));
  const sample: Ratings = { ...ordered, patterns: drawn };
  const collected = coefficients.map((coefficient) => new Draws(coefficient, ordered, draws));
  for (let draw = 0; draw < draws; draw++) {
    drawUnits(ordered, units, drawn, random);
    for (const it of collected) it.add(sample);
  }
  return collected.map((it) => it.interval(units, level));
}

/** A multinomial draw as one binomial after the other, each of the units that the ones before have left. */
function drawUnits({ patterns }: Ratings, units: number, drawn: { count: number }[], random: Random): void {
  let left = units;
  let among = units;
  drawn.forEach((pattern, at) => {
    const count = patterns[at]?.count ?? 0;
    pattern.count = left && binomial(left, count / among, random);
    left -= pattern.count;
    among -= count;
  });
}

/** The values of one coefficient. */
class Draws {
  private readonly values: Float64Array;
  private defined = 0;
  private undefinedDraws = 0;
  /** Why the coefficient has no value; when it has, why it had none in a draw. */
  private why: Undefined | undefined;
  private readonly hasValue: boolean;

  constructor(
    private readonly coefficient: Coefficient,
    ratings: Ratings,
    draws: number,
  ) {
    this.hasValue = this.valueOf(ratings) !== undefined;
    this.values = new Float64Array(draws);
  }

  add(sample: Ratings): void {
    if (!this.hasValue) return;
    const value = this.valueOf(sample);
    if (value === undefined) this.undefinedDraws++;
    else this.values[this.defined++] = value;
  }

  interval(units: number, level: number): Interval {
    if (this.why && !this.defined) return { kind: 'undefined', why: this.why };
    if (units < 2) return { kind: 'undefined', why: 'one-unit' };
    const sorted = this.values.subarray(0, this.defined).sort();
    const outside = (1 - level) / 2;
    const [low, high] = [quantile(sorted, outside), quantile(sorted, 1 - outside)];
    return { kind: 'interval', low, high, draws: this.defined, undefinedDraws: this.undefinedDraws };
  }

  private valueOf(ratings: Ratings): number | undefined {
    const agreement = this.coefficient(ratings);
    if (agreement.kind === 'value') return agreement.value;
    this.why = agreement.why;
    return undefined;
  }
}

function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (above - below) * (at - Math.floor(at));
}
