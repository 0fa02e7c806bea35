import * as vscode from 'vscode';
import type { HistorySession } from './historySession';

/** Registers what git knows of a study's codings. What that does is loaded when it is first needed. */
export function registerHistory(session: HistorySession): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('transcriptCoding.compareWith', async () =>
      (await import('./compareWith')).compareWith(session),
    ),
    vscode.commands.registerCommand('transcriptCoding.codeHistory', async (argument) =>
      (await import('./codeHistory')).codeHistory(session, argument),
    ),
  );
}
