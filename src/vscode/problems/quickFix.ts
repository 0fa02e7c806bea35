import type { ProblemsAbout } from '../../core/checks/problemsAbout';
import type { Problem } from '../../core/text/problem';
import type { CodingSession } from '../coding/codingSession';
import type { StudyPlace } from '../study/studyFolder';

/** A problem, and the file that it stands in. */
export interface FoundProblem extends StudyPlace {
  readonly problem: Problem;
  /** What the file says. */
  readonly text: string;
  /** All problems of its study, as far as they have been found. */
  readonly all: ProblemsAbout;
}

/** Something that can be done about a problem at once. */
export interface QuickFix {
  readonly title: string;
  /** Whether it is what nearly everybody would choose. */
  readonly isPreferred?: boolean;
  readonly run: () => Thenable<unknown>;
}

/** What can be done about the problems of one kind: one file a kind, each entered in quickFixes.ts. */
export type QuickFixesOf = (session: CodingSession, found: FoundProblem) => readonly QuickFix[];
