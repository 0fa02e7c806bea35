import { sharedTranscripts } from '../coders/studyCoders';
import type { Coder } from '../coders/coder';
import type { Cancellable } from '../project/inParallel';
import type { Study } from '../project/study';
import type { AgreementOptions } from './agreementTable';
import type { Comparable } from './comparedCoders';
import { inCodebookOrder } from './inCodebookOrder';
import { rateScope, type ScopeRows } from './rateScope';
import { sumTalks, type Counting } from './sumTalks';

/** How far a coder agrees with the consensus: precision and recall are the coder's against it, figures by coder have it first. */
export interface ConsensusRow extends ScopeRows {
  readonly coder: Coder;
  /** How many transcripts both the coder and the consensus have coded. */
  readonly transcripts: number;
}

/**
 * Agreement of each coder with the consensus, all codes together, in the transcripts that have a consensus sidecar and one of the coder's.
 * What stands in the consensus counts as it is: what coders agreed on and what was decided, and nothing of what is still open.
 * @returns a row for each coder who shares a transcript with it; nothing when it was cancelled.
 */
export async function rateWithConsensus(
  study: Study,
  { coders, consensus }: Comparable,
  options: AgreementOptions,
  counting: Counting,
  { turn, isCancelled }: Cancellable,
): Promise<ConsensusRow[] | undefined> {
  const rows: ConsensusRow[] = [];
  if (!consensus) return rows;
  const watched = { ...(turn && { turn }), ...(isCancelled && { isCancelled }) };
  for (const coder of coders) {
    const paths = sharedTranscripts(consensus, coder);
    const summed = await sumTalks(study, { coders: [consensus, coder], paths }, counting, watched);
    if (!summed) return undefined;
    const { sums, talks } = summed;
    if (!talks.length) continue;
    const codes = inCodebookOrder(study.codebook, sums.codes);
    const rated = rateScope(sums.scope, { codes, sets: counting.sets, options });
    rows.push({ coder: coder.name, transcripts: talks.length, ...rated });
  }
  return rows;
}
