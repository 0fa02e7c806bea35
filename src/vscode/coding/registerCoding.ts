import * as vscode from 'vscode';
import type { TurnPlace } from './codingCommands';
import type { CodingSession } from './codingSession';

/** Registers the commands that code, and what is written without a command. What it all does is loaded when it is first needed. */
export function registerCoding(session: CodingSession): vscode.Disposable {
  const commands = () => import('./codingCommands');
  const undo = () => import('./undoCodings');
  const register = (name: string, run: (...args: never[]) => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  return vscode.Disposable.from(
    register('code', async (at?: unknown) => (await commands()).code(session, 'turn', turnPlace(at))),
    register('codeParagraph', async () => (await commands()).code(session, 'paragraph')),
    register('codeAgain', async (at?: unknown) => (await commands()).codeAgain(session, turnPlace(at))),
    register('removeCode', async () => (await commands()).removeCode(session)),
    register('codeActions', async (at: TurnPlace, code: string, coder?: string) =>
      (await commands()).codeActions(session, at, code, coder),
    ),
    register('undoCoding', async () => (await undo()).travel(session, 'undo')),
    register('redoCoding', async () => (await undo()).travel(session, 'redo')),
    session.studies.onDidFindDrafts(async (drafts) => {
      await (await import('./finishDrafts')).finishDrafts(drafts, session.log);
    }),
    vscode.workspace.onDidSaveTextDocument(async (document) => {
      if (!session.studies.coded(document)) return;
      await (await import('./saveWithTranscript')).saveWithTranscript(session, document);
    }),
  );
}

/** A lens tells its turn; a menu tells its file, which is the editor's own. */
function turnPlace(argument: unknown): TurnPlace | undefined {
  return typeof argument === 'object' && argument !== null && 'line' in argument ? (argument as TurnPlace) : undefined;
}
