import * as vscode from 'vscode';
import type { FileChange } from '../../core/project/fileChange';
import { outdatedTranscripts, updateSidecars } from '../../core/project/updateSidecars';
import { isConfidential } from '../settings';
import { openDocument } from '../study/fileReader';
import { pickStudy } from '../study/pickStudy';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { makeChanges, readTexts } from './applyChanges';
import type { CodingSession } from './codingSession';
import { reportFailure } from './reportFailure';

/** What is to be done, as far as it was planned before it was cancelled. */
interface Plan {
  readonly changes: readonly FileChange[];
  readonly codings: number;
  /** How many transcripts have unsaved changes: their sidecars are written when they are saved. */
  readonly unsaved: number;
}

/** Has the sidecars of a study say where the excerpts are now, in one step that can be undone. Says how many it were. */
export async function updateAllSidecars(session: CodingSession): Promise<void> {
  const { studies, history, writes, log } = session;
  await studies.load();
  const folder = await pickStudy(studies);
  if (!folder) return;
  await studies.readRest();
  await writes.run(async () => {
    try {
      let plan: Plan | undefined;
      const changes = await makeChanges(folder, async () => {
        plan = await planWithProgress(folder);
        return plan?.changes ?? [];
      });
      if (!plan) return;
      const title = vscode.l10n.t('sidecars brought up to date');
      if (changes.length) history.add({ folder, title, changes });
      await studies.refresh(changes.map(({ path }) => uriOf(folder, path)));
      void vscode.window.showInformationMessage(doneText(plan));
    } catch (error) {
      reportFailure(error, folder, log);
    }
  });
}

/** Nothing when it was cancelled. */
async function planWithProgress(folder: StudyFolder): Promise<Plan | undefined> {
  const title = vscode.l10n.t('Bringing the sidecars up to date');
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, cancellable: true, title },
    async (progress, token) => {
      const paths = outdatedTranscripts(folder.study);
      const changes: FileChange[] = [];
      let codings = 0;
      let unsaved = 0;
      for (const path of paths) {
        if (token.isCancellationRequested) return undefined;
        progress.report({ increment: 100 / paths.length, message: path });
        const uri = uriOf(folder, path);
        if (openDocument(uri)?.isDirty) {
          unsaved++;
          continue;
        }
        const texts = await readTexts(folder, [path, ...folder.study.sidecarPathsOf(path)]);
        const update = updateSidecars(folder.study, path, texts, isConfidential(uri));
        changes.push(...update.changes);
        codings += update.codings;
      }
      return { changes, codings, unsaved };
    },
  );
}

function doneText({ codings, changes, unsaved }: Plan): string {
  const done = codings
    ? vscode.l10n.t('Places of excerpts written: {0}, in this many sidecars: {1}.', codings, changes.length)
    : vscode.l10n.t('All sidecars say where the excerpts are, as far as these have surely been found.');
  if (!unsaved) return done;
  const later = vscode.l10n.t('Transcripts with unsaved changes, whose sidecars are written with them: {0}.', unsaved);
  return `${done} ${later}`;
}
