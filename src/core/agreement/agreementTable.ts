import type { Coder } from '../coders/coder';
import type { Cancellable } from '../project/inParallel';
import type { Study } from '../project/study';
import { BOOTSTRAP, type BootstrapOptions } from './bootstrap';
import { codedByOne, type CodedByOne } from './codedByOne';
import { CodeSets } from './codeSets';
import type { Comparable } from './comparedCoders';
import { inCodebookOrder } from './inCodebookOrder';
import { rateCodes, type CodeRow } from './rateCodes';
import { rateScope, thoseThatCount, type ScopeRows } from './rateScope';
import { rateWithConsensus, type ConsensusRow } from './rateWithConsensus';
import type { Roles } from './roles';
import { sumTalks } from './sumTalks';
import type { UnitisedSet } from './unitised';
import type { Unit } from './units';

export interface AgreementOptions {
  readonly unit: Unit;
  /** Whose turns count. */
  readonly roles: Roles;
  /** Whether a code that was given has its parents given, too. */
  readonly children: boolean;
  /** Whether units count to which nobody has given any code. */
  readonly uncoded: 'include' | 'exclude';
  readonly bootstrap: BootstrapOptions;
}

export const AGREEMENT: AgreementOptions = {
  unit: 'turn',
  roles: 'everyone',
  children: false,
  uncoded: 'include',
  bootstrap: BOOTSTRAP,
};

export interface TranscriptRow extends ScopeRows {
  readonly path: string;
  /** What its units are: paragraphs stand in for turns where there are none. */
  readonly unit: Unit;
  /** By coder, whether they have coded it. */
  readonly codedBy: readonly boolean[];
}

/** How far the coders of a study agree. */
export interface AgreementTable {
  readonly coders: readonly Coder[];
  readonly options: AgreementOptions;
  /** Sidecars of theirs, or of the consensus, that can’t be read, or not wholly: they count as if they weren’t there. */
  readonly unreadable: readonly string[];
  /** What only one of the coders has coded, and counts nowhere. */
  readonly codedByOne: readonly CodedByOne[];
  readonly overall: ScopeRows & {
    /** (k)uα of each set of codes that some stretch of the talk has. */
    readonly bySet: readonly UnitisedSet[];
  };
  /** Of all codes that any of the coders has given, in the codebook's order. */
  readonly codes: readonly CodeRow[];
  /** By path. */
  readonly transcripts: readonly TranscriptRow[];
  /** By coder; none where there is no consensus. */
  readonly withConsensus: readonly ConsensusRow[];
}

/**
 * How far coders agree, by code, by transcript and overall. Of each transcript only counts are kept.
 * @param read what a transcript says that the study has read.
 * @param watched `turn` is awaited before each transcript, and before each row of the table. Progress counts transcripts.
 * @returns nothing when it was cancelled.
 */
export async function agreementTable(
  study: Study,
  compared: Comparable,
  read: (path: string) => Promise<string>,
  options?: AgreementOptions,
): Promise<AgreementTable>;
export async function agreementTable(
  study: Study,
  compared: Comparable,
  read: (path: string) => Promise<string>,
  options: AgreementOptions,
  watched: Cancellable,
): Promise<AgreementTable | undefined>;
export async function agreementTable(
  study: Study,
  compared: Comparable,
  read: (path: string) => Promise<string>,
  options: AgreementOptions = AGREEMENT,
  watched: Cancellable = {},
): Promise<AgreementTable | undefined> {
  const { coders, unreadable } = compared;
  const sets = new CodeSets(study.codebook, options.children);
  const goesOn = async () => {
    await watched.turn?.();
    return !watched.isCancelled?.();
  };
  const counting = { read, sets, unit: options.unit, roles: options.roles };
  const summed = await sumTalks(study, compared, counting, watched);
  if (!summed) return undefined;
  const { sums, talks } = summed;
  const context = { codes: inCodebookOrder(study.codebook, sums.codes), sets, options };
  const transcripts: TranscriptRow[] = [];
  for (const { path, unit, codedBy, scope } of talks) {
    if (!(await goesOn())) return undefined;
    transcripts.push({ path, unit, codedBy, ...rateScope(scope, context) });
  }
  if (!(await goesOn())) return undefined;
  const { scope, bySet, lengthsByCode } = sums;
  const overall = { ...rateScope(scope, context), bySet };
  if (!(await goesOn())) return undefined;
  const codes: CodeRow[] = [];
  for (const row of rateCodes(thoseThatCount(scope.ratings, options), lengthsByCode, context)) {
    codes.push(row);
    if (!(await goesOn())) return undefined;
  }
  const withConsensus = await rateWithConsensus(study, compared, options, counting, watched);
  if (!withConsensus) return undefined;
  const about = { coders: coders.map(({ name }) => name), options, unreadable, codedByOne: codedByOne(compared) };
  return { ...about, overall, codes, transcripts, withConsensus };
}
