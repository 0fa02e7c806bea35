import * as vscode from 'vscode';
import type { CodingSession } from '../coding/codingSession';
import type { ComparisonItem } from '../comparing/comparison';
import type { ComparisonLoader } from '../comparing/registerComparing';

/** Registers what agrees on two coders' codings. It is loaded when it is asked for. */
export function registerReconciling(session: CodingSession, view: ComparisonLoader): vscode.Disposable {
  const register = (name: 'reconcile' | 'decideSelected') =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, async (clicked?: ComparisonItem) =>
      (await import('./reconcilingCommands'))[name](session, await view(), clicked),
    );
  return vscode.Disposable.from(register('reconcile'), register('decideSelected'));
}
