import * as vscode from 'vscode';
import { nodeProgram } from '../merging/driverMemory';
import { uriOf } from '../study/studyFolder';
import type { QuickFixesOf } from './quickFix';

/** What can be done about a merge conflict of git's. */
export const conflictFixes: QuickFixesOf = (_, { folder, path }) => {
  const run = (command: string) => () => vscode.commands.executeCommand(command, uriOf(folder, path));
  const merge = vscode.l10n.t('Merge both sides');
  const setUp = vscode.l10n.t('Set up git so that this doesn’t happen again');
  return [
    { title: merge, isPreferred: true, run: run('transcriptCoding.mergeBothSides') },
    ...(nodeProgram() === undefined ? [] : [{ title: setUp, run: run('transcriptCoding.setUpGit') }]),
  ];
};
