import * as vscode from 'vscode';
import type { Studies } from '../study/studies';
import type { CodesView } from './codesView';

/** Registers the commands that go from excerpt to excerpt. What that takes is loaded when the first of them runs. */
export function registerExcerpts(studies: Studies, view: CodesView): vscode.Disposable {
  let loading: ReturnType<typeof load> | undefined;
  const register = (command: string, direction: 1 | -1) =>
    vscode.commands.registerCommand(`transcriptCoding.${command}`, async (what?: unknown, root?: unknown) => {
      const steps = await (loading ??= load(studies, view));
      await steps.go(direction, what, root);
    });
  return vscode.Disposable.from(register('nextExcerpt', 1), register('previousExcerpt', -1));
}

async function load(studies: Studies, view: CodesView) {
  const { ExcerptSteps } = await import('./excerptSteps');
  return new ExcerptSteps(studies, view);
}
