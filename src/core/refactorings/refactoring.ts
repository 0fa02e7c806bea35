import { problemText, type Problem } from '../text/problem';
import type { Texts } from '../project/changeCodes';
import type { FileChange } from '../project/fileChange';
import type { Study } from '../project/study';

/** A study, and the texts of those of its files that a refactoring is about, as they are now. */
export interface RefactoredFiles {
  readonly study: Study;
  readonly texts: Texts;
  /** Whether a sidecar must not hold what was said. */
  readonly isConfidential: (path: string) => boolean;
}

/** A change of codes or speakers all over a study, as data. */
export interface Refactoring {
  readonly changes: readonly FileChange[];
  readonly counts: RefactoringCounts;
  /** What isn't in the codebook any more then. */
  readonly lost?: readonly LostField[];
  /** Transcripts that are read otherwise then, since the codebook knows other names: the first place in each. */
  readonly readings?: readonly OtherReading[];
}

/** Something in a transcript that is read otherwise once the codebook knows other names. */
export interface OtherReading {
  readonly path: string;
  readonly problem: Problem;
}

/** Something that the codebook said of a code which goes. */
export interface LostField {
  readonly code: string;
  readonly key: string;
}

/** What a refactoring does to codings. */
export interface RefactoringCounts {
  /** How many codings have other codes then, a label that becomes one with another among them, or headers another speaker. */
  readonly changed: number;
  /** How many codings aren't there any more, since they have no code left. */
  readonly gone: number;
  /** How many of these have a memo. */
  readonly goneWithMemo: number;
}

/** Why a refactoring can't be made. Nothing has been changed then. */
export class RefusedError extends Error {
  /** @param path of the file that stands in its way, where there is one. */
  constructor(
    readonly problem: Problem,
    readonly path?: string,
  ) {
    super(problemText(problem));
  }
}
