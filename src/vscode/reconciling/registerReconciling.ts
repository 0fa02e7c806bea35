import * as vscode from 'vscode';
import type { CodingSession } from '../coding/codingSession';

/** Registers what agrees on two coders' codings. It is loaded when it is asked for. */
export function registerReconciling(session: CodingSession): vscode.Disposable {
  return vscode.commands.registerCommand('transcriptCoding.reconcile', async () =>
    (await import('./reconcile')).reconcile(session),
  );
}
