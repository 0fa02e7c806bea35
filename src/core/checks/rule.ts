import type { Codebook } from '../codebook/codebook';
import type { CodedTranscript } from '../project/codeTranscript';
import type { ReadSidecarFile } from '../project/sidecarFile';
import type { Study } from '../project/study';
import type { KnownNames } from '../query/knownNames';
import type { Problem, Severity } from '../text/problem';
import type { Background } from './contrast';

/** A kind of problem, in words for somebody who meets it outside the editor. */
export interface ProblemKind {
  /** The `code` of its problems. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in a sentence without what varies in it. */
  readonly summary: string;
  /** Why it matters, and what is to be done. */
  readonly help: string;
}

/** A problem, and the file that it stands in. */
export interface FoundProblem {
  readonly path: string;
  readonly problem: Problem;
}

/** What a rule may know of the study besides the file that it looks at. */
export interface Scope {
  readonly codebook: Codebook;
  /** Whether a codebook is there and can be read: else nothing can be said of what is in it. */
  readonly hasCodebook: boolean;
}

/**
 * Something that is looked for in all files of a study. A file is looked at again when it has changed, or the names in the codebook have;
 * `inStudy` is asked after every change, so it may take no longer than the codebook is long, and the lists of what needs attention are.
 */
export interface Rule extends ProblemKind {
  readonly inTranscript?: (coded: CodedTranscript, scope: Scope) => readonly FoundProblem[];
  readonly inSidecar?: (sidecar: ReadSidecarFile, scope: Scope) => readonly Problem[];
  /** @param known what queries can name; nothing where no query is saved, or not all has been read. */
  readonly inStudy?: (
    study: Study,
    backgrounds: readonly Background[],
    known: KnownNames | undefined,
  ) => readonly FoundProblem[];
}
