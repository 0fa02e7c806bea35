import * as vscode from 'vscode';
import { lensTitle } from '../lensTitle';

/**
 * Above each conflict that git has marked: what keeps both sides. The editor itself offers there only to take one side, which loses
 * codings, or to put both below each other, which often can't be read.
 */
export function conflictLenses(document: vscode.TextDocument): vscode.CodeLens[] {
  // An old version in a comparison can't be merged.
  if (!vscode.workspace.getWorkspaceFolder(document.uri)) return [];
  const command: vscode.Command = {
    command: 'transcriptCoding.mergeBothSides',
    title: lensTitle('git-merge', vscode.l10n.t('Merge both sides')),
    tooltip: vscode.l10n.t('Keeps all codings and codes of both sides; what can’t be decided is kept and asked about'),
    arguments: [document.uri],
  };
  return [...document.getText().matchAll(/^<{7}(?= |$)/gm)].map(({ index }) => {
    const start = document.positionAt(index);
    return new vscode.CodeLens(new vscode.Range(start, start), command);
  });
}
