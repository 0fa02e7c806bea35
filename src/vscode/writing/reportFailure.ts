import * as vscode from 'vscode';
import { UnreadableFileError } from '../../core/yaml/unreadableFile';
import { tellFailure } from '../messages';
import { problemMessage } from '../problemMessage';
import { startOf } from '../ranges';
import { uriOf, type Folder } from '../study/studyFolder';
import { NotAppliedError } from './notApplied';

/** Says why a change of codings wasn't made, and offers what helps: the file that stands in its way, or the log. */
export function reportFailure(error: unknown, folder: Folder, log: vscode.LogOutputChannel): void {
  if (error instanceof NotAppliedError) {
    void vscode.window.showErrorMessage(error.message);
  } else if (error instanceof UnreadableFileError && error.path !== undefined) {
    void offerFile(
      vscode.l10n.t('Nothing was written, since {0} can’t be read: {1}', error.path, problemMessage(error.problem)),
      uriOf(folder, error.path),
      startOf(error.problem.range),
    );
  } else {
    tellFailure(error, vscode.l10n.t('The study’s files could not be changed.'), log);
  }
}

async function offerFile(message: string, uri: vscode.Uri, selection: vscode.Range): Promise<void> {
  const open = vscode.l10n.t('Open File');
  if ((await vscode.window.showErrorMessage(message, open)) !== open) return;
  // Unlike showTextDocument, it says itself when there is nothing to open.
  await vscode.commands.executeCommand('vscode.open', uri, { selection });
}
