import * as vscode from 'vscode';
import type { WritingSession } from '../writing/writingSession';

/** Registers the command that makes reports. What it does is loaded when it runs. */
export function registerReporting(session: WritingSession): vscode.Disposable {
  return vscode.commands.registerCommand('transcriptCoding.makeReport', async () =>
    (await import('./makeReport')).makeReportOn(session),
  );
}
