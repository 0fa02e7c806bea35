import * as vscode from 'vscode';
import { openDocument } from '../study/fileReader';
import type * as Commands from './codingCommands';
import type { CalledAt, TurnPlace } from './codingPlace';
import type { CodingSession } from './codingSession';

/** Registers the commands that code, and what is written without a command. What it all does is loaded when it is first needed. */
export function registerCoding(session: CodingSession): vscode.Disposable {
  const undo = () => import('./undoCodings');
  const register = (name: string, run: (...args: never[]) => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  const commands = () => import('./codingCommands');
  // Before all is loaded and read the cursor may have moved on: it is meant where it was.
  const here = async (it: unknown, run: (commands: typeof Commands, at: CalledAt | undefined) => Promise<void>) => {
    const at = calledAt(it);
    await run(await commands(), at);
  };
  return vscode.Disposable.from(
    register('code', (it?: unknown) => here(it, ({ code }, at) => code(session, 'turn', at))),
    register('codeParagraph', () => here(undefined, ({ code }, at) => code(session, 'paragraph', at))),
    register('codeAgain', (it?: unknown) => here(it, ({ codeAgain }, at) => codeAgain(session, at))),
    register('removeCode', () => here(undefined, ({ removeCode }, at) => removeCode(session, at))),
    register('codeActions', async (turn: TurnPlace, code: string, coder?: string) =>
      (await commands()).codeActions(session, calledAt(turn), code, coder),
    ),
    register('undoCoding', async () => (await undo()).travel(session, 'undo')),
    register('redoCoding', async () => (await undo()).travel(session, 'redo')),
    session.studies.onDidFindDrafts(async (drafts) => {
      await (await import('../writing/finishDrafts')).finishDrafts(session, drafts);
    }),
    vscode.workspace.onDidSaveTextDocument(async (document) => {
      if (!session.studies.coded(document)) return;
      await (await import('./saveWithTranscript')).saveWithTranscript(session, document);
    }),
  );
}

/** A lens tells its turn; a menu tells its file, which is the editor's own. */
function calledAt(argument: unknown): CalledAt | undefined {
  if (isTurnPlace(argument)) {
    const document = openDocument(argument.uri);
    const start = { line: argument.line, character: 0 };
    return document && { document, selection: { start, end: start }, isTurn: true };
  }
  const editor = vscode.window.activeTextEditor;
  return editor && { document: editor.document, selection: editor.selection, isTurn: false };
}

function isTurnPlace(argument: unknown): argument is TurnPlace {
  return typeof argument === 'object' && argument !== null && 'line' in argument;
}
