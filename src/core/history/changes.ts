import type { Range } from '../text/position';
import type { Problem } from '../text/problem';
import type { VersionCoding } from './versionCoding';

/** What has become of a coding; of one that is in both versions several things can be said. In the order in which they are told. */
export const CODING_CHANGES = [
  'added',
  'removed',
  'recoded',
  /** Its excerpt can't be found any more in the transcript, or is found again. */
  'lost',
  'found',
  /** It has other borders, or other words altogether. */
  'moved',
  'memo',
  /** It is now in another coder's file. */
  'coder',
  /** It is now in another transcript. */
  'transcript',
  /** It was an inline label and now stands in a sidecar, or the other way round. */
  'notation',
  /** The transcript says its excerpt in other words. */
  'reworded',
] as const;

export type CodingChangeKind = (typeof CODING_CHANGES)[number];

export interface CodingChange {
  /** At least one, in the order of {@link CODING_CHANGES}. */
  readonly kinds: readonly CodingChangeKind[];
  /** Nothing of one that was added. */
  readonly before: VersionCoding | undefined;
  /** Nothing of one that was removed. */
  readonly after: VersionCoding | undefined;
  /** The codes that it has got and lost, as the codebook calls them now; all of one that was added or removed. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Where its excerpt is in the text that there is now, or would be if it hadn't been removed; nothing where that isn't known. */
  readonly place: Range | undefined;
}

/** A coder's note on a transcript that is another one now. */
export interface TranscriptMemoChange {
  /** The sidecar that holds it. */
  readonly file: string;
  readonly coder: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What the consensus says that some coders' codings are none. */
export interface VersionDeclined {
  readonly id: string;
  /** As the codebook calls them now. */
  readonly codes: readonly string[];
  /** Whose codings they are, as `coderKey` tells coders apart. */
  readonly coders: readonly string[];
  readonly reason: string | undefined;
}

/** What was declined, is no longer, or is so otherwise. */
export interface DeclinedChange {
  /** The sidecar that holds it. */
  readonly file: string;
  readonly before: VersionDeclined | undefined;
  readonly after: VersionDeclined | undefined;
}

export interface TranscriptChanges {
  /** As it is called now, or was. */
  readonly path: string;
  /** What it was called before, where that was something else. */
  readonly renamedFrom: string | undefined;
  /** Whether what was said must not be told: hashes stand for the words of its codings. */
  readonly isConfidential: boolean;
  readonly memos: readonly TranscriptMemoChange[];
  readonly declined: readonly DeclinedChange[];
  /** In text order; where two are at one place the one that is there now comes last. */
  readonly codings: readonly CodingChange[];
}

/** What has become of a code in the codebook. */
export type CodeChange = {
  /** As it is called now, or was. */
  readonly code: string;
  /** Zero-based line of its name in the codebook, as it is now; of a removed code as it was. */
  readonly line: number;
} & (
  | { readonly kind: 'added' | 'removed' }
  | {
      /** It has another name, or has become one with a code that was there already. */
      readonly kind: 'renamed' | 'merged';
      readonly from: string;
      /** How many codings are written otherwise for it. */
      readonly codings: number;
    }
  | {
      readonly kind: 'description' | 'memo' | 'parent';
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
);

/** A file that couldn't be read in one of the versions, so that what it says isn't compared. */
export interface UnreadableVersion {
  readonly path: string;
  readonly version: 'before' | 'after';
  /** Whether only some of its codings couldn't be read: the others are compared. */
  readonly isPart: boolean;
  readonly problem: Problem;
}

/** How a study's codings and codes in one version differ from those in another. */
export interface StudyChanges {
  readonly codes: readonly CodeChange[];
  /** Those in which something has changed, by path. */
  readonly transcripts: readonly TranscriptChanges[];
  readonly unreadable: readonly UnreadableVersion[];
}
