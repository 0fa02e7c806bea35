import * as vscode from 'vscode';
import type { CodesView } from '../codes/codesView';
import { codingFiles } from '../study/codingFiles';
import { transcriptSelector } from '../study/transcriptLanguage';
import type { SpeakersView } from '../speakers/speakersView';
import type { RefactorCommand } from './refactorCommands';
import type { RefactoringSession } from './refactoringSession';

/** Registers the refactorings. What they do is loaded when the first of them is asked for. */
export function registerRefactoring(
  session: RefactoringSession,
  view: CodesView,
  speakers: SpeakersView,
): vscode.Disposable {
  let loading: ReturnType<typeof load> | undefined;
  const renaming = () => (loading ??= load(session));
  const register = (name: RefactorCommand) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, async (...args: unknown[]) =>
      (await import('./refactorCommands')).refactorCommands[name](session, view, args, speakers),
    );
  return vscode.Disposable.from(
    vscode.languages.registerRenameProvider([transcriptSelector, ...codingFiles], {
      prepareRename: async (document, position) => (await renaming()).provider.prepareRename(document, position),
      provideRenameEdits: async (document, position, newName, token) =>
        (await renaming()).provider.provideRenameEdits(document, position, newName, token),
    }),
    register('renameCode'),
    register('mergeCodes'),
    register('splitCode'),
    register('moveCode'),
    register('deleteCode'),
    register('renameSpeaker'),
    { dispose: () => void loading?.then(({ undone }) => undone.dispose()) },
  );
}

async function load(session: RefactoringSession) {
  const [{ Renaming }, { UndoneRenames }] = await Promise.all([import('./renameProvider'), import('./undoneRenames')]);
  const undone = new UndoneRenames();
  return { undone, provider: new Renaming(session, undone) };
}
