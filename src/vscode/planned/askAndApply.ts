import * as vscode from 'vscode';
import { sameRandom } from '../../core/project/sameRandom';
import { applyChanges } from '../writing/applyChanges';
import type { CodingSession } from '../coding/codingSession';
import { reportFailure } from '../writing/reportFailure';
import { startOf } from '../ranges';
import { savesRefactored } from '../settings';
import { TRANSCRIPT } from '../study/transcriptLanguage';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { askBefore } from './askBefore';
import { ChangePreview } from './changePreview';
import type { BlockedFile } from './plannedTexts';
import { seenChanges, UNWATCHED, type Planning, type StudyPlan } from './studyPlan';

/** From so many transcripts on, planning and writing show a progress. */
const MANY = 20;

/** Something that can be done to many files of a study in one step, once a person has agreed. */
interface PlannedWork<Plan extends StudyPlan> {
  readonly folder: StudyFolder;
  readonly title: string;
  /** Plans it for the files as they are now. */
  readonly plan: (planning: Planning) => Promise<Plan>;
  /** How many transcripts planning has to look at. */
  readonly size: () => number;
  readonly texts: PlanTexts<Plan>;
}

/** What is said of a plan, in sentences for the screen. */
export interface PlanTexts<Plan> {
  /** What it would do. */
  readonly what: (plan: Plan) => string;
  /** What it has to leave, and why; empty when there is nothing to say. */
  readonly rest: (plan: Plan) => string;
  readonly done: (plan: Plan) => string;
  /** Why it does nothing. */
  readonly nothing: (plan: Plan) => string;
  /** What was done, for Undo Coding to say. */
  readonly undo: (plan: Plan) => string;
}

/** Says what would be done, shows it when that is wanted, and does it, all of it or nothing. Nothing is written before that. Returns whether it was done. */
export async function askAndApply<Plan extends StudyPlan>(
  session: CodingSession,
  work: PlannedWork<Plan>,
): Promise<boolean> {
  const { folder, title, texts } = work;
  const preview = new ChangePreview();
  const from = vscode.window.activeTextEditor?.document;
  let hadPreview = false;
  const begin = sameRandom(Math.random);
  try {
    let plan = await planNow(session, work, begin());
    let isPreviewed = false;
    let news: string | undefined;
    while (plan) {
      if (!plan.changes.length) {
        void sayNothing(work, plan);
        return false;
      }
      const { blocked } = plan;
      const answer = await askBefore({
        title,
        what: texts.what(plan),
        rest: texts.rest(plan),
        blocked,
        news,
        isPreviewed,
      });
      if (answer.kind === 'cancel') return false;
      if (answer.kind === 'open') {
        await openFile(folder, answer.file);
        return false;
      }
      const now = await planNow(session, work, begin());
      if (!now) return false;
      if (!areTheSame(plan, now)) {
        news = vscode.l10n.t('Files or settings have been changed meanwhile: this is what would be done now');
        plan = now;
        isPreviewed = false;
      } else if (answer.kind === 'preview') {
        await preview.show(folder, seenChanges(folder, plan), title);
        isPreviewed = hadPreview = true;
        news = undefined;
      } else {
        await carryOut(session, work, plan);
        return true;
      }
    }
  } catch (error) {
    reportFailure(error, folder, session.log);
  } finally {
    preview.dispose();
    if (hadPreview) await giveFocusBack(from);
  }
  return false;
}

/** The preview had the focus, and is gone: the keys of Undo Coding are there in a transcript, and in the Codes view. */
async function giveFocusBack(from: vscode.TextDocument | undefined): Promise<void> {
  const isBack =
    from?.languageId === TRANSCRIPT && vscode.window.visibleTextEditors.some(({ document }) => document === from);
  await vscode.commands.executeCommand(
    isBack ? 'workbench.action.focusActiveEditorGroup' : 'transcriptCoding.codes.focus',
  );
}

/** Nothing when it was cancelled. */
async function planNow<Plan extends StudyPlan>(
  session: CodingSession,
  { title, size, plan }: PlannedWork<Plan>,
  random: () => number,
): Promise<Plan | undefined> {
  // What is being written now is there then.
  await session.writes.run(() => Promise.resolve());
  if (size() < MANY) return plan({ ...UNWATCHED, random });
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, cancellable: true, title },
    async (progress, token) => {
      const planned = await plan({
        isCancelled: () => token.isCancellationRequested,
        onProgress: (total) => progress.report({ increment: 100 / total }),
        random,
      });
      return token.isCancellationRequested ? undefined : planned;
    },
  );
}

/** Whether two plans are for the same texts and make the same of them; that can change with settings and the codebook too. */
function areTheSame(plan: StudyPlan, now: StudyPlan): boolean {
  const expected = ({ changes, blocked }: StudyPlan) => [
    ...changes.flatMap(({ path, before, after }) => [path, before, after]),
    ...blocked.flatMap(({ path, reason }) => [path, reason]),
  ];
  const [one, other] = [expected(plan), expected(now)];
  return one.length === other.length && one.every((it, i) => it === other[i]);
}

async function carryOut<Plan extends StudyPlan>(
  { writes, history, studies }: CodingSession,
  { folder, title, texts }: PlannedWork<Plan>,
  plan: Plan,
): Promise<void> {
  const { changes } = plan;
  // As the editor itself does with what is refactored: a file alone stays unsaved if it was.
  const saveUnsaved = changes.length > 1 && savesRefactored();
  const location = changes.length < MANY ? vscode.ProgressLocation.Window : vscode.ProgressLocation.Notification;
  await vscode.window.withProgress({ location, title }, () =>
    writes.run(async () => {
      await applyChanges(folder, changes, { saveTranscript: true, saveUnsaved });
      history.add({ folder, title: texts.undo(plan), changes, savesTranscript: true });
      await studies.refresh(changes.map(({ path }) => uriOf(folder, path)));
    }),
  );
  void vscode.window.showInformationMessage(withBlocked(texts.done(plan), plan));
}

async function sayNothing<Plan extends StudyPlan>({ folder, texts }: PlannedWork<Plan>, plan: Plan): Promise<void> {
  const text = withBlocked(texts.nothing(plan), plan);
  const [file] = plan.blocked;
  if (!file) {
    void vscode.window.showInformationMessage(text);
    return;
  }
  const open = vscode.l10n.t('Open File');
  if ((await vscode.window.showWarningMessage(text, open)) === open) await openFile(folder, file);
}

function withBlocked(text: string, { blocked }: StudyPlan): string {
  const left = blocked.map(({ path, reason }) => vscode.l10n.t('{0} was left as it is: {1}', path, reason));
  return [text, ...left].join(' ');
}

async function openFile(folder: StudyFolder, { path, range }: BlockedFile): Promise<void> {
  // Unlike showTextDocument, it says itself when there is nothing to open.
  await vscode.commands.executeCommand('vscode.open', uriOf(folder, path), range ? { selection: startOf(range) } : {});
}
