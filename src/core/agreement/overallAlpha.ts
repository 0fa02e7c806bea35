import type { Cancellable } from '../project/inParallel';
import type { Study } from '../project/study';
import { AGREEMENT } from './agreementTable';
import { CodeSets } from './codeSets';
import { krippendorffAlpha } from './coefficients/krippendorffAlpha';
import type { Agreement } from './coefficient';
import type { Comparable } from './comparedCoders';
import { inCodebookOrder } from './inCodebookOrder';
import { pooledPresence } from './pooledPresence';
import { sumTalks } from './sumTalks';

/**
 * How far coders agree, in one number: Krippendorff’s α of every code in every turn, as the table of agreement has it without options. No
 * interval is drawn, which takes longest.
 * @param read what a transcript says that the study has read.
 * @returns nothing when it was cancelled.
 */
export async function overallAlpha(
  study: Study,
  compared: Comparable,
  read: (path: string) => Promise<string>,
  watched: Cancellable = {},
): Promise<Agreement | undefined> {
  const { unit, roles, children } = AGREEMENT;
  const sets = new CodeSets(study.codebook, children);
  const summed = await sumTalks(study, compared, { read, sets, unit, roles }, watched);
  if (!summed) return undefined;
  const { scope, codes } = summed.sums;
  const count = inCodebookOrder(study.codebook, codes).length;
  return krippendorffAlpha(pooledPresence(scope.ratings, sets, Math.max(1, count)).ratings);
}
