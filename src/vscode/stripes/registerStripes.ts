import * as vscode from 'vscode';
import type { CodesView } from '../codes/codesView';
import { changesStripes } from '../settings';
import type { Studies } from '../study/studies';
import type { CodingDecorations } from './codingDecorations';
import type * as Commands from './hidingCommands';
import type { ShownCodings } from './shownCodings';

/**
 * Shows coded excerpts in their codes' colours, in the text and beside it, and registers the commands that say what of it is to be seen.
 * What that takes is loaded when something has been read.
 */
export function registerStripes(studies: Studies, shown: ShownCodings, view: CodesView): vscode.Disposable {
  let loading: Promise<CodingDecorations> | undefined;
  let loaded: CodingDecorations | undefined;
  const load = async () => {
    const { CodingDecorations } = await import('./codingDecorations');
    return (loaded = new CodingDecorations(studies, shown));
  };
  const decorate = async () => {
    if (studies.isLoaded) (await (loading ??= load())).decorateAll();
  };
  const register = (name: string, run: (commands: typeof Commands, node: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, async (node?: unknown) =>
      run(await import('./hidingCommands'), node),
    );
  return vscode.Disposable.from(
    studies.onDidChange(decorate),
    shown.onDidChange(decorate),
    vscode.window.onDidChangeVisibleTextEditors(decorate),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (changesStripes(event)) void decorate();
    }),
    { dispose: () => loaded?.dispose() },
    register('toggleStripes', ({ toggleStripes }) => toggleStripes()),
    register('toggleCodeInText', ({ toggleCodes }, node) => toggleCodes(shown, view, node)),
    register('showOnlyInText', ({ showOnlyCode }, node) => showOnlyCode(shown, view, node)),
    register('chooseCoders', ({ chooseCoders }) => chooseCoders(studies, shown, view)),
    register('showAllInText', ({ showAll }) => showAll(studies, shown)),
  );
}
