import * as vscode from 'vscode';
import type { Texts } from '../../core/project/changeCodes';
import type { RefactoredFiles, Refactoring, RefactoringCounts } from '../../core/refactorings/refactoring';
import type { CodingSession } from '../coding/codingSession';
import { askAndApply, type PlanTexts } from '../planned/askAndApply';
import { planWhole, type Planning, type StudyPlan } from '../planned/studyPlan';
import { isConfidential } from '../settings';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { readingsText } from './readingsText';
import { told } from './refusal';
import { unreadText } from './unreadText';

/** What a refactoring would do to a study. It is made whole or not at all: with a file that can't be changed there are no changes. */
export interface RefactorPlan extends StudyPlan {
  readonly counts: RefactoringCounts;
  readonly lost?: Refactoring['lost'];
  readonly readings?: Refactoring['readings'];
}

/** A refactoring of a study that a person is asked about. */
export interface AskedRefactoring {
  readonly folder: StudyFolder;
  readonly title: string;
  /** The one transcript that it is about; all of the study where there is none given. */
  readonly only?: string | undefined;
  /** The files that it is about. */
  readonly files: () => readonly string[];
  /** Transcripts that it has to know too, though it doesn't change them; none unless it is given. */
  readonly alsoRead?: () => readonly string[];
  readonly make: (files: RefactoredFiles) => Refactoring;
  readonly texts: Pick<PlanTexts<RefactorPlan>, 'what' | 'done' | 'undo'> & Partial<PlanTexts<RefactorPlan>>;
}

/** Says what a refactoring would do, shows it when that is wanted, and does it as one step. Returns whether it was done. */
export async function askAndRefactor(session: CodingSession, refactoring: AskedRefactoring): Promise<boolean> {
  const { folder, title, only, files, texts } = refactoring;
  const left = () => (only === undefined ? unreadText(folder.study) : '');
  return askAndApply(session, {
    folder,
    title,
    size: () => files().length,
    plan: (planning) => planRefactoring(refactoring, planning),
    texts: {
      nothing: () => [vscode.l10n.t('Nothing was changed.'), left()].filter(Boolean).join(' '),
      ...texts,
      rest: (plan) => [texts.rest?.(plan), readingsText(plan.readings ?? []), left()].filter(Boolean).join(' '),
    },
  });
}

/** The files' changes, and what of them can't be changed. */
export async function planRefactoring(
  { folder, files, alsoRead, make }: Pick<AskedRefactoring, 'folder' | 'files' | 'alsoRead' | 'make'>,
  planning: Pick<Planning, 'isCancelled' | 'onProgress'>,
): Promise<RefactorPlan> {
  const { study } = folder;
  let made: Refactoring = { changes: [], counts: { changed: 0, gone: 0, goneWithMemo: 0 } };
  const plan = (texts: Texts) => {
    made = make({ study, texts, isConfidential: (path) => isConfidential(uriOf(folder, path)) });
  };
  const work = { files: files(), alsoRead: alsoRead?.() ?? [], plan };
  const blocked = await told(() => planWhole(folder, work, planning));
  return { ...made, blocked };
}
