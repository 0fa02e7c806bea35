import * as vscode from 'vscode';
import { editsOf, type FileChange } from '../../core/project/fileChange';
import type { Texts } from '../../core/project/changeCodes';
import { isNotFound } from '../study/fileReader';
import { uriOf, type StudyFolder } from '../study/studyFolder';

/** A reason, in words for the screen, why files were left as they are. */
export class NotAppliedError extends Error {}

/** The texts of files as the editor has them: nothing for a file that isn't there. */
export async function readTexts(folder: StudyFolder, paths: readonly string[]): Promise<Texts> {
  const read = async (path: string) => (await document(uriOf(folder, path)))?.getText();
  return new Map(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
}

/**
 * Makes the changes in one step through the editor, and saves the files that had no unsaved changes of their own. A transcript that is
 * on screen is left for its editor to save.
 * @throws NotAppliedError when a file isn't any more as the changes expect it, or can't be written; nothing is lost then.
 */
export async function applyChanges(folder: StudyFolder, changes: readonly FileChange[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const toSave: vscode.TextDocument[] = [];
  for (const change of changes) {
    const { path, before, after } = change;
    const uri = uriOf(folder, path);
    const open = await document(uri);
    if (open?.getText() !== before) {
      throw new NotAppliedError(vscode.l10n.t('{0} has been changed meanwhile, so it was left as it is.', path));
    }
    if (after === undefined) {
      edit.deleteFile(uri);
    } else if (!open) {
      edit.createFile(uri, { contents: new TextEncoder().encode(after) });
    } else {
      for (const { start, end, newText } of editsOf(change)) {
        edit.replace(uri, new vscode.Range(open.positionAt(start), open.positionAt(end)), newText);
      }
      if (!open.isDirty && !isShownTranscript(open)) toSave.push(open);
    }
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new NotAppliedError(vscode.l10n.t('The editor could not make the change.'));
  }
  for (const changed of toSave) {
    if (!(await changed.save())) {
      throw new NotAppliedError(
        vscode.l10n.t(
          '{0} could not be saved; the change is in its unsaved text.',
          vscode.workspace.asRelativePath(changed.uri),
        ),
      );
    }
  }
}

async function document(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
  return vscode.workspace.openTextDocument(uri);
}

function isShownTranscript(document: vscode.TextDocument): boolean {
  return document.languageId === 'transcript' && vscode.window.visibleTextEditors.some((e) => e.document === document);
}
