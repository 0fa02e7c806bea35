import * as vscode from 'vscode';
import type { Reach } from '../../core/project/excerptsAt';
import { DRAGGED_CODES } from '../codes/draggedKind';
import { openDocument } from '../study/openDocument';
import { transcriptSelector } from '../study/transcriptLanguage';
import type * as Commands from './codingCommands';
import type { CalledAt, TurnPlace } from './codingPlace';
import type { CodingSession } from './codingSession';

/** Registers the commands that code, and what is written without a command. What it all does is loaded when it is first needed. */
export function registerCoding(session: CodingSession): vscode.Disposable {
  const undo = () => import('./undoCodings');
  const register = (name: string, run: (...args: never[]) => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  const commands = () => import('./codingCommands');
  const removing = () => import('./removeCommands');
  // Before all is loaded and read the cursor may have moved on: it is meant where it was.
  const here = async (it: unknown, run: (commands: typeof Commands, at: CalledAt | undefined) => Promise<void>) => {
    const at = calledAt(it);
    await run(await commands(), at);
  };
  const asks = (reach: Reach) => (it?: unknown) => here(it, ({ code }, at) => code(session, reach, at));
  return vscode.Disposable.from(
    register('code', asks('selection')),
    register('codeTurn', asks('turn')),
    register('codeParagraph', asks('paragraph')),
    register('codeSentence', asks('sentence')),
    register('codeAgain', (it?: unknown) => here(it, ({ codeAgain }, at) => codeAgain(session, at))),
    register('codeRecent', (it?: unknown) => here(undefined, ({ codeRecent }, at) => codeRecent(session, it, at))),
    register('codeInVivo', async () => {
      const at = calledAt(undefined);
      await (await import('./codeInVivo')).codeInVivo(session, at);
    }),
    register('removeCode', async () => {
      const at = calledAt(undefined);
      await (await removing()).removeCode(session, at);
    }),
    register('codeActions', async (turn: TurnPlace, code: string, coder?: string) =>
      (await removing()).codeActions(session, calledAt(turn), code, coder),
    ),
    register('undoCoding', async () => (await undo()).travel(session, 'undo')),
    register('redoCoding', async () => (await undo()).travel(session, 'redo')),
    vscode.languages.registerSelectionRangeProvider(transcriptSelector, {
      provideSelectionRanges: async (document, positions) =>
        (await import('./selectionRanges')).selectionRanges(session.studies, document, positions),
    }),
    vscode.languages.registerDocumentDropEditProvider(
      transcriptSelector,
      {
        provideDocumentDropEdits: async (document, position, transfer, token) => {
          const { dropCodes } = await import('./dropCodes');
          // What is dropped goes into the sidecar, which is no edit of this document: it is written here, and nothing is put into the text.
          if (!token.isCancellationRequested) await dropCodes(session, document, position, transfer);
          return undefined;
        },
      },
      { dropMimeTypes: [DRAGGED_CODES] },
    ),
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
    return document && { document, selections: [{ start, end: start }], isTurn: true };
  }
  const editor = vscode.window.activeTextEditor;
  return editor && { document: editor.document, selections: editor.selections, isTurn: false };
}

function isTurnPlace(argument: unknown): argument is TurnPlace {
  return typeof argument === 'object' && argument !== null && 'line' in argument;
}
