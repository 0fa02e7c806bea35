import * as vscode from 'vscode';
import type { ImportingSession } from './importingSession';

/** Registers the command that imports transcripts. What it does is loaded when it runs. */
export function registerImporting(session: ImportingSession): vscode.Disposable {
  return vscode.commands.registerCommand(
    'transcriptCoding.importTranscripts',
    async (clicked?: unknown, all?: unknown) =>
      (await import('./importTranscripts')).importTranscripts(session, clicked, all),
  );
}
