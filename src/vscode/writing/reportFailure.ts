import * as vscode from 'vscode';
import type { Problem } from '../../core/text/problem';
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
    void offerFile(error.problem, error.path, uriOf(folder, error.path));
  } else {
    tellFailure(error, vscode.l10n.t('The study’s files could not be changed.'), log);
  }
}

async function offerFile(problem: Problem, path: string, uri: vscode.Uri): Promise<void> {
  const message = vscode.l10n.t('Nothing was written, since {0} can’t be read: {1}', path, problemMessage(problem));
  const merge = vscode.l10n.t('Merge Both Sides');
  const open = vscode.l10n.t('Open File');
  const actions = problem.code === 'conflict-markers' ? [merge, open] : [open];
  const chosen = await vscode.window.showErrorMessage(message, ...actions);
  if (chosen === merge) await vscode.commands.executeCommand('transcriptCoding.mergeBothSides', uri);
  if (chosen !== open) return;
  // Unlike showTextDocument, it says itself when there is nothing to open.
  await vscode.commands.executeCommand('vscode.open', uri, { selection: startOf(problem.range) });
}
