import type { AgreementOptions } from './agreementTable';
import type { Interval } from './bootstrap';
import type { CodeSets } from './codeSets';
import { pooledPresence } from './pooledPresence';
import { onlyCoded } from './presence';
import { presenceInterval } from './presenceUnits';
import { rateCode, type RatedCode } from './rateCode';
import { rateSets, type RatedSets } from './rateSets';
import type { Ratings } from './ratings';
import type { Unitised } from './unitised';

/** What all rows of a table have in common. */
export interface TableContext {
  /** All codes that any of the coders has given anywhere. */
  readonly codes: readonly string[];
  readonly sets: CodeSets;
  readonly options: AgreementOptions;
}

/** Agreement on codes that are present or absent. */
export interface RatedRow extends RatedCode {
  /** Of Krippendorff's α; nothing where units are characters, which aren't independent of their neighbours. */
  readonly interval: Interval | undefined;
}

/** Agreement on all codes in some transcripts. */
export interface ScopeRows {
  /** How many units at least two coders have rated, and count. */
  readonly units: number;
  /** How many units there are to which nobody has given any code, whether they count or not. */
  readonly uncoded: number;
  /** Every code in every unit, as one. */
  readonly pooled: RatedRow;
  /** α of the sets of codes that units were given. */
  readonly sets: RatedSets;
  /** Of stretches of the talk and the sets of codes that hold there, whatever the units are. */
  readonly unitising: Unitised;
  /** How many codings of the coders are nowhere in the text, and count nowhere. */
  readonly orphans: number;
}

/** What rows are made of: one transcript, or what several add up to. */
export interface Scope extends Pick<ScopeRows, 'unitising' | 'orphans'> {
  /** Which sets of codes all units were given. */
  readonly ratings: Ratings;
}

export function rateScope({ ratings: all, unitising, orphans }: Scope, context: TableContext): ScopeRows {
  const { codes, sets, options } = context;
  const ratings = thoseThatCount(all, options);
  const units = countOf(ratings);
  const allUnits = countOf(all);
  // Where nobody has given any code, all agree on that.
  const pooled = pooledPresence(ratings, sets, Math.max(1, codes.length));
  return {
    units,
    uncoded: options.uncoded === 'include' ? allUnits - countOf(onlyCoded(all)) : allUnits - units,
    pooled: { ...rateCode(pooled.ratings), interval: presenceInterval(pooled.units, options) },
    sets: rateSets(ratings, sets),
    unitising,
    orphans,
  };
}

/** The ratings that are asked for. */
export function thoseThatCount(ratings: Ratings, { uncoded }: AgreementOptions): Ratings {
  return uncoded === 'include' ? ratings : onlyCoded(ratings);
}

function countOf({ patterns }: Ratings): number {
  return patterns.reduce((sum, { count }) => sum + count, 0);
}
