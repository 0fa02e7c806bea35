import * as vscode from 'vscode';
import type { CodingSession } from '../coding/codingSession';
import type { FoundView } from './foundView';

/** Registers the commands that find words in what is said, and code them. Their view is loaded when the first of them runs. */
export function registerFindAndCode(session: CodingSession): vscode.Disposable {
  let view: FoundView | undefined;
  const register = (name: keyof FoundView) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, async () => {
      const { FoundView } = await import('./foundView');
      await (view ??= new FoundView(session))[name]();
    });
  return vscode.Disposable.from(
    { dispose: () => view?.dispose() },
    register('findAndCode'),
    register('codeTicked'),
    register('tickAll'),
    register('toggleTick'),
    register('untickAll'),
    register('searchAgain'),
    register('clearFound'),
  );
}
