import * as vscode from 'vscode';
import type { CodingSession } from '../coding/codingSession';
import type { ComparisonLoader } from '../comparing/registerComparing';

/** Registers what agrees on two coders' codings. It is loaded when it is asked for. */
export function registerReconciling(session: CodingSession, view: ComparisonLoader): vscode.Disposable {
  return vscode.commands.registerCommand('transcriptCoding.reconcile', async () =>
    (await import('./reconcile')).reconcile(session, await view()),
  );
}
