import type { Coder } from '../coders/coder';
import type { Study } from '../project/study';
import { BOOTSTRAP, type BootstrapOptions } from './bootstrap';
import { codedTalk, type CodedTalk } from './codedTalk';
import { CodeSets } from './codeSets';
import type { Comparable } from './comparedCoders';
import { inCodebookOrder } from './inCodebookOrder';
import { rateCodes, type CodeRow } from './rateCodes';
import { rateScope, type ScopeRows } from './rateScope';
import type { UnitisedSet } from './unitised';
import type { Unit } from './units';

export interface AgreementOptions {
  readonly unit: Unit;
  /** Whether a code that was given has its parents given, too. */
  readonly children: boolean;
  /** Whether units count to which nobody has given any code. */
  readonly uncoded: 'include' | 'exclude';
  readonly bootstrap: BootstrapOptions;
}

export const AGREEMENT: AgreementOptions = { unit: 'turn', children: false, uncoded: 'include', bootstrap: BOOTSTRAP };

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
  /** Sidecars of theirs that can't be read, or not wholly: their transcripts count as not coded by these coders. */
  readonly unreadable: readonly string[];
  readonly overall: ScopeRows & {
    /** (k)uα of each set of codes that some stretch of the talk has. */
    readonly bySet: readonly UnitisedSet[];
  };
  /** Of all codes that any of the coders has given, in the codebook's order. */
  readonly codes: readonly CodeRow[];
  /** By path. */
  readonly transcripts: readonly TranscriptRow[];
}

/**
 * How far coders agree, by code, by transcript and overall.
 * @param read what a transcript says that the study has read.
 */
export async function agreementTable(
  study: Study,
  { coders, paths, unreadable }: Comparable,
  read: (path: string) => Promise<string>,
  options: AgreementOptions = AGREEMENT,
): Promise<AgreementTable> {
  const sets = new CodeSets(study.codebook, options.children);
  const talks: CodedTalk[] = [];
  for (const path of paths) {
    const coded = study.transcript(path);
    const raters = coders.map(({ key, transcripts }) => ({ key, hasCoded: transcripts.has(path) }));
    if (coded) talks.push(codedTalk(coded, await read(path), raters, sets, options.unit));
  }
  const codes = inCodebookOrder(
    study.codebook,
    new Set(talks.flatMap(({ stretches }) => stretches.flatMap((its) => [...its.keys()]))),
  );
  const context = { coders: coders.length, codes, sets, options };
  const overall = rateScope(talks, context);
  return {
    coders: coders.map(({ name }) => name),
    options,
    unreadable,
    overall: {
      ...overall.rows,
      bySet: overall.bySet,
    },
    codes: rateCodes(overall.ratings, talks, context),
    transcripts: talks.map((talk) => ({
      path: talk.path,
      unit: talk.unit,
      codedBy: talk.raters.map(({ hasCoded }) => hasCoded),
      ...rateScope([talk], context).rows,
    })),
  };
}
