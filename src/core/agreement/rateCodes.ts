import type { CodeLengths } from './codeLengths';
import type { Agreement } from './coefficient';
import { presenceByCode } from './presence';
import { presenceInterval, unitsOfCode } from './presenceUnits';
import { rateCode } from './rateCode';
import type { RatedRow, TableContext } from './rateScope';
import type { Ratings } from './ratings';
import { unitisingOf } from './unitising/unitising';

/** Agreement on one code. */
export interface CodeRow extends RatedRow {
  readonly code: string;
  /** uα of the stretches that were given the code, whatever the units are. */
  readonly unitising: Agreement;
}

/**
 * Rows one after the other, since all together take long.
 * @param ratings which sets of codes units were given.
 */
export function* rateCodes(
  ratings: Ratings,
  lengths: CodeLengths,
  { codes, sets, options }: TableContext,
): Iterable<CodeRow> {
  for (const [code, presence] of presenceByCode(ratings, sets, codes)) {
    const interval = presenceInterval(unitsOfCode(presence), options);
    yield { code, ...rateCode(presence), interval, unitising: unitisingOf(lengths.of(code)).unitising };
  }
}
