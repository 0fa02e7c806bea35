import * as vscode from 'vscode';
import type { ImportingSession } from '../importing/importingSession';

/** Registers the command that brings in copies of other coders. What it does is loaded when it runs. */
export function registerCopies(session: ImportingSession): vscode.Disposable {
  return vscode.commands.registerCommand('transcriptCoding.bringInCopy', async (clicked?: unknown, all?: unknown) =>
    (await import('./bringInCopies')).bringInCopies(session, clicked, all),
  );
}
