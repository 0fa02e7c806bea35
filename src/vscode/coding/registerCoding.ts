import * as vscode from 'vscode';
import type { CodingSession } from './codingSession';
import type { TurnPlace } from './codingCommands';

/** Registers the commands that code. What they do is loaded when the first of them runs. */
export function registerCoding(session: CodingSession): vscode.Disposable {
  const commands = () => import('./codingCommands');
  const register = (name: string, run: (...args: never[]) => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  return vscode.Disposable.from(
    register('code', async (at?: TurnPlace) => (await commands()).code(session, 'turn', at)),
    register('codeParagraph', async () => (await commands()).code(session, 'paragraph')),
    register('codeAgain', async (at?: TurnPlace) => (await commands()).codeAgain(session, at)),
    register('removeCode', async () => (await commands()).removeCode(session)),
    register('codeActions', async (uri: vscode.Uri, line: number, code: string) =>
      (await commands()).codeActions(session, uri, line, code),
    ),
    register('undoCoding', async () => (await commands()).travel(session, 'undo')),
    register('redoCoding', async () => (await commands()).travel(session, 'redo')),
    register('moveLabelsToSidecar', async () => (await import('./moveNotation')).moveNotation(session, 'sidecar')),
    register('moveCodingsToLabels', async () => (await import('./moveNotation')).moveNotation(session, 'label')),
    vscode.workspace.onDidSaveTextDocument(async (document) => {
      const coded = session.studies.coded(document);
      if (!coded?.codings.some((coding) => coding.state === 'moved')) return;
      await (await import('./saveMovedCodings')).saveMovedCodings(session, document, coded);
    }),
  );
}
