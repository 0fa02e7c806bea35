import * as vscode from 'vscode';
import type { Notation } from '../../core/project/changeCodes';
import { applyChanges } from '../coding/applyChanges';
import type { CodingSession } from '../coding/codingSession';
import { reportFailure } from '../coding/reportFailure';
import { startOf } from '../ranges';
import { pickStudy } from '../study/pickStudy';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { askBeforeMove } from './askBeforeMove';
import { ChangePreview } from './changePreview';
import { planMove, transcriptsToMove, type BlockedFile, type MovePlan } from './movePlan';
import { doneText, moveText, nothingText, restText, titleOf, undoTitle } from './moveTexts';

/** From so many transcripts on, planning shows a progress that can be cancelled. */
const MANY = 20;

/** What is to be moved where. */
interface Move {
  readonly folder: StudyFolder;
  readonly to: Notation;
  /** The one transcript that is meant; else all of the study. */
  readonly transcript: string | undefined;
}

/** Moves the codings of the transcript in the editor from one notation to the other, as far as that can express them. */
export async function moveNotation(session: CodingSession, to: Notation): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const place = document && (await session.studies.open(document)) && session.studies.find(document.uri);
  if (place) await planAskAndMove(session, { folder: place.folder, to, transcript: place.path });
}

/** The same for all transcripts of a study. */
export async function moveAllNotation(session: CodingSession, to: Notation): Promise<void> {
  await session.studies.load();
  const folder = await pickStudy(session.studies);
  if (!folder) return;
  await session.studies.readRest();
  await planAskAndMove(session, { folder, to, transcript: undefined });
}

/** Nothing is written before it has been said what would be, and was wanted. */
async function planAskAndMove(session: CodingSession, move: Move): Promise<void> {
  const preview = new ChangePreview();
  try {
    let plan = await planWithProgress(session, move);
    let isPreviewed = false;
    let news: string | undefined;
    while (plan) {
      if (!plan.changes.length) {
        void sayNothingToMove(move, plan);
        return;
      }
      const answer = await askBeforeMove({
        title: titleOf(move.to, move.transcript),
        move: moveText(move.to, plan, move.transcript),
        rest: restText(move.to, plan),
        blocked: plan.blocked,
        news,
        isPreviewed,
      });
      if (answer.kind === 'cancel') return;
      if (answer.kind === 'open') {
        await openFile(move.folder, answer.file);
        return;
      }
      const now = await planWithProgress(session, move);
      if (!now) return;
      if (!expectsTheSame(plan, now)) {
        news = vscode.l10n.t('Files have been changed meanwhile: this is what would be done now');
        plan = now;
        isPreviewed = false;
      } else if (answer.kind === 'preview') {
        await preview.show(move.folder, plan.changes, titleOf(move.to, move.transcript));
        isPreviewed = true;
        news = undefined;
      } else {
        await carryOut(session, move, plan);
        return;
      }
    }
  } catch (error) {
    reportFailure(error, move.folder, session.log);
  } finally {
    preview.dispose();
  }
}

/** Nothing when it was cancelled. */
async function planWithProgress(session: CodingSession, move: Move): Promise<MovePlan | undefined> {
  const { folder, to, transcript } = move;
  // What is being written now is there then.
  await session.writes.run(() => Promise.resolve());
  const transcripts = transcript === undefined ? transcriptsToMove(folder, to) : [transcript];
  if (transcripts.length < MANY) return planMove(folder, transcripts, to);
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, cancellable: true, title: titleOf(to, transcript) },
    async (progress, token) => {
      const plan = await planMove(folder, transcripts, to, {
        isCancelled: () => token.isCancellationRequested,
        onProgress: (_, total) => progress.report({ increment: 100 / total }),
      });
      return token.isCancellationRequested ? undefined : plan;
    },
  );
}

function expectsTheSame(plan: MovePlan, now: MovePlan): boolean {
  const expected = ({ changes, blocked }: MovePlan) => [
    ...changes.map(({ path, before }) => `${path}\n${before ?? ''}`),
    ...blocked.map(({ path, reason }) => `${path}\n${reason}`),
  ];
  return expected(plan).join('\0') === expected(now).join('\0');
}

async function carryOut(session: CodingSession, { folder, to, transcript }: Move, plan: MovePlan): Promise<void> {
  const { writes, history, studies } = session;
  const { changes } = plan;
  await writes.run(async () => {
    await applyChanges(folder, changes, { saveTranscript: true });
    history.add({ folder, title: undoTitle(to, plan, transcript), changes, savesTranscript: true });
    await studies.refresh(changes.map(({ path }) => uriOf(folder, path)));
  });
  void vscode.window.showInformationMessage(doneText(to, plan, transcript));
}

async function sayNothingToMove({ folder, to, transcript }: Move, plan: MovePlan): Promise<void> {
  const text = nothingText(to, plan, transcript);
  const [file] = plan.blocked;
  if (!file) {
    void vscode.window.showInformationMessage(text);
    return;
  }
  const open = vscode.l10n.t('Open File');
  if ((await vscode.window.showWarningMessage(text, open)) === open) await openFile(folder, file);
}

async function openFile(folder: StudyFolder, { path, range }: BlockedFile): Promise<void> {
  await vscode.window.showTextDocument(uriOf(folder, path), range ? { selection: startOf(range) } : {});
}
