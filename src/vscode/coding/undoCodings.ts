import * as vscode from 'vscode';
import { inverse, rebase, type FileChange } from '../../core/project/fileChange';
import { tell } from '../messages';
import { uriOf } from '../study/studyFolder';
import { makeChanges, readTexts } from '../writing/applyChanges';
import type { HistoryEntry } from '../writing/codingHistory';
import type { CodingSession } from './codingSession';
import { saveBroughtBack } from './saveBroughtBack';
import { ChangedMeanwhileError, NotAppliedError, NotWrittenError } from '../writing/notApplied';
import { reportFailure } from '../writing/reportFailure';

/** Takes the last change of codings back, or makes it again. */
export function travel(session: CodingSession, direction: 'undo' | 'redo'): Promise<void> {
  const { history, studies } = session;
  return session.writes.run(async () => {
    const entry = direction === 'undo' ? history.nextUndo : history.nextRedo;
    if (!entry) {
      tell(
        direction === 'undo'
          ? vscode.l10n.t('There is no coding to undo.')
          : vscode.l10n.t('There is no coding to redo.'),
      );
      return;
    }
    let changes: readonly FileChange[];
    try {
      changes = await makeChanges(entry.folder, () => rebased(entry, direction), {
        saveTranscript: entry.savesTranscript ?? false,
      });
    } catch (error) {
      // What can never be done again would stand in the way of all that was done before it.
      const isPassing = error instanceof NotWrittenError || error instanceof ChangedMeanwhileError;
      if (error instanceof NotAppliedError && !isPassing) history.drop(direction);
      reportFailure(error, entry.folder, session.log);
      return;
    }
    if (direction === 'undo') history.undid();
    else history.redid();
    const uris = entry.changes.map((it) => uriOf(entry.folder, it.path));
    await studies.refresh(uris);
    await saveBroughtBack(session, entry.folder, changes);
    await studies.refresh(uris);
    tell(direction === 'undo' ? vscode.l10n.t('Undone: {0}', entry.title) : vscode.l10n.t('Redone: {0}', entry.title));
  });
}

/** The changes for the files as they are now, which may have been edited since. */
async function rebased(
  { folder, title, changes: done }: HistoryEntry,
  direction: 'undo' | 'redo',
): Promise<FileChange[]> {
  const changes = direction === 'undo' ? inverse(done) : done;
  const paths = changes.map(({ path }) => path);
  const texts = await readTexts(folder, paths);
  return changes.map((change) => {
    const now = rebase(change, texts.get(change.path));
    if (now) return now;
    if (change.before !== undefined && texts.get(change.path) === undefined) {
      throw new NotAppliedError(
        vscode.l10n.t('{0} isn’t in its place any more, so “{1}” stays as it is.', change.path, title),
      );
    }
    throw new NotAppliedError(
      vscode.l10n.t('{0} has been changed meanwhile, so “{1}” stays as it is.', change.path, title),
    );
  });
}
