import * as vscode from 'vscode';
import type { CodingSession } from '../coding/codingSession';

/** Registers the command that brings all sidecars up to date. What it does is loaded when it runs. */
export function registerUpdating(session: CodingSession): vscode.Disposable {
  return vscode.commands.registerCommand('transcriptCoding.updateSidecars', async () =>
    (await import('./updateSidecars')).updateSidecars(session),
  );
}
