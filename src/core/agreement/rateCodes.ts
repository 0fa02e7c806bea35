import { confidenceIntervals } from './bootstrap';
import type { CodedTalk } from './codedTalk';
import type { Agreement } from './coefficient';
import { krippendorffAlpha } from './coefficients/krippendorffAlpha';
import { continuumOf } from './continua';
import { presenceByCode } from './presence';
import { rateCode } from './rateCode';
import type { RatedRow, TableContext } from './rateScope';
import type { Ratings } from './ratings';
import { unitisingAlpha } from './unitising/unitising';

/** Agreement on one code. */
export interface CodeRow extends RatedRow {
  readonly code: string;
  /** uα of the stretches that were given the code, whatever the units are. */
  readonly unitising: Agreement;
}

/** @param ratings which sets of codes units were given. */
export function rateCodes(
  ratings: Ratings,
  talks: readonly CodedTalk[],
  { codes, sets, options }: TableContext,
): CodeRow[] {
  const alpha = (sample: Ratings) => krippendorffAlpha(sample);
  return [...presenceByCode(ratings, sets, codes)].map(([code, presence]) => {
    const [interval] = options.unit === 'character' ? [] : confidenceIntervals(presence, [alpha], options.bootstrap);
    const { unitising } = unitisingAlpha(talks.map((talk) => continuumOf(code, talk)));
    return { code, ...rateCode(presence), interval, unitising };
  });
}
