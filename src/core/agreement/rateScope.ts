import type { AgreementOptions } from './agreementTable';
import { confidenceIntervals, type Interval } from './bootstrap';
import type { CodedTalk } from './codedTalk';
import type { CodeSets } from './codeSets';
import { PatternTally } from './patternTally';
import { pooledAlpha } from './pooledAlpha';
import { onlyCoded, pooledPresence } from './presence';
import { rateCode, type RatedCode } from './rateCode';
import { rateSets, type RatedSets } from './rateSets';
import type { Ratings } from './ratings';
import { rateUnitised, type Unitised, type UnitisedSet } from './unitised';

/** What all rows of a table have in common. */
export interface TableContext {
  /** How many there are. */
  readonly coders: number;
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

/** What is told of some transcripts. */
interface Rated {
  readonly rows: ScopeRows;
  readonly bySet: readonly UnitisedSet[];
  /** What the rows are made of: which sets of codes the units that count were given. */
  readonly ratings: Ratings;
}

export function rateScope(talks: readonly CodedTalk[], { coders, codes, sets, options }: TableContext): Rated {
  const tally = new PatternTally();
  for (const { units } of talks) tally.addAll(units.patterns);
  const all = tally.ratings(coders, sets.size);
  const coded = onlyCoded(all);
  const ratings = options.uncoded === 'include' ? all : coded;
  // Where nobody has given any code, all agree on that.
  const asked = Math.max(1, codes.length);
  const { units, alpha } = pooledAlpha(ratings, sets, asked);
  const [interval] = options.unit === 'character' ? [] : confidenceIntervals(units, [alpha], options.bootstrap);
  const { all: unitising, bySet } = rateUnitised(talks, sets);
  const rows = {
    units: countOf(ratings),
    uncoded: countOf(all) - countOf(coded),
    pooled: { ...rateCode(pooledPresence(ratings, sets, asked)), interval },
    sets: rateSets(ratings, sets),
    unitising,
    orphans: talks.reduce((sum, { orphans }) => sum + orphans, 0),
  };
  return { rows, bySet, ratings };
}

function countOf({ patterns }: Ratings): number {
  return patterns.reduce((sum, { count }) => sum + count, 0);
}
