import * as vscode from 'vscode';
import type { FileChange } from '../../core/project/fileChange';
import { documentStep, edit } from './documentStep';
import { fileStep, type Step } from './fileStep';
import { changedMeanwhile, notWritten } from './notApplied';
import { openFile, unsavedDocument } from './openFile';
import { replaceFile } from './replaceFile';
import { readBytes } from './storedFile';

/**
 * A change of a file in the editor, where it stays unsaved unless it is to be saved. A file that isn't there yet is made without anything
 * in it, since only then can it have unsaved changes; one that is to go is gone at once.
 * @param saves whether it is saved, with what was unsaved before.
 * @throws ChangedMeanwhileError when the document isn't as the change expects it.
 */
export async function unsavedStep(uri: vscode.Uri, change: FileChange, saves: boolean): Promise<Step> {
  const { before, after } = change;
  const document = await openFile(uri);
  if (document?.getText() !== before) throw changedMeanwhile(uri);
  if (document && after !== undefined) return documentStep(document, change, saves);
  if (after !== undefined) {
    const empty = new Uint8Array();
    return { make: () => create(uri, empty, after), takeBack: () => remove(uri) };
  }
  if (!(await unsavedDocument(uri))) return fileStep(uri, change);
  const stored = (await readBytes(uri)) ?? new Uint8Array();
  return { make: () => remove(uri), takeBack: () => create(uri, stored, before ?? '') };
}

/** Makes a file that holds one thing, and says another in the editor. */
async function create(uri: vscode.Uri, stored: Uint8Array, text: string): Promise<void> {
  await replaceFile(uri, undefined, stored);
  const document = await vscode.workspace.openTextDocument(uri);
  await edit(document, [{ start: 0, end: document.getText().length, newText: text }]);
}

/** Takes a file away together with its unsaved changes. */
async function remove(uri: vscode.Uri): Promise<void> {
  const deletion = new vscode.WorkspaceEdit();
  deletion.deleteFile(uri);
  if (!(await vscode.workspace.applyEdit(deletion))) throw notWritten(uri);
}
