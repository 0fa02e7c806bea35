import { binomial } from './binomial';
import type { Undefined } from './coefficient';
import { randomOf, type Random } from './random';

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

/** A coefficient of units of which so many of each kind were drawn: its value, or why it has none. */
export type Statistic = (counts: ArrayLike<number>) => number | Undefined;

/**
 * Percentile intervals by bootstrap (Efron and Tibshirani 1993, *An Introduction to the Bootstrap*, section 13.3) of coefficients of the
 * same units, all from the same draws. Units are drawn with replacement, which for kinds of units is one draw from a multinomial;
 * percentiles between two draws are interpolated (Hyndman and Fan 1996, type 7, as R and NumPy do). Draws in which a coefficient has no
 * value (a rare code was never drawn) are counted and left out.
 *
 * Units are taken as independent of each other; paragraphs of one interview are less so, and then the interval is too narrow. Where coders
 * agree on everything all draws do, too, and the interval has no width.
 * @param counts how many units there are of each kind. What is drawn depends on the order of kinds; the fewer there are, and the more
 * frequent ones come first, the less has to be drawn.
 */
export function percentileIntervals(
  counts: readonly number[],
  statistics: readonly Statistic[],
  { draws, seed, level }: BootstrapOptions = BOOTSTRAP,
): Interval[] {
  const units = counts.reduce((sum, count) => sum + count, 0);
  const random = randomOf(seed);
  const drawn = new Float64Array(counts.length);
  const collected = statistics.map((statistic) => new Draws(statistic, counts, draws));
  for (let draw = 0; draw < draws; draw++) {
    drawUnits(counts, units, drawn, random);
    for (const it of collected) it.add(drawn);
  }
  return collected.map((it) => it.interval(units, level));
}

/** A multinomial draw as one binomial after the other, each of the units that the ones before have left. */
function drawUnits(counts: readonly number[], units: number, drawn: Float64Array, random: Random): void {
  let left = units;
  let among = units;
  for (let kind = 0; kind < drawn.length; kind++) {
    const count = counts[kind] ?? 0;
    const times = left && binomial(left, count / among, random);
    drawn[kind] = times;
    left -= times;
    among -= count;
  }
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
    private readonly statistic: Statistic,
    counts: readonly number[],
    draws: number,
  ) {
    this.hasValue = this.valueOf(counts) !== undefined;
    this.values = new Float64Array(draws);
  }

  add(counts: ArrayLike<number>): void {
    if (!this.hasValue) return;
    const value = this.valueOf(counts);
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

  private valueOf(counts: ArrayLike<number>): number | undefined {
    const value = this.statistic(counts);
    if (typeof value === 'number') return value;
    this.why = value;
    return undefined;
  }
}

function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (above - below) * (at - Math.floor(at));
}
