import * as vscode from 'vscode';
import { isNotFound } from '../study/fileReader';
import { openDocument } from '../study/openDocument';
import { NotAppliedError } from './notApplied';
import { StoredFile } from './storedFile';

/** How long an editor may take to notice that a file has changed, in milliseconds; then it is given up. */
const NOTICING = 5000;

/** How long one waits before looking again whether it has, in milliseconds. */
const PAUSE = 30;

/**
 * Opens a file in the editor, unseen. Nothing when there is no such file.
 * @throws NotAppliedError when the editor has it open and doesn't notice that it has changed.
 */
export async function openFile(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (isNotFound(error)) return unsavedDocument(uri);
    throw error;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  await noticed(document);
  return document.isClosed ? openFile(uri) : document;
}

/** The document of a file that is open and has changes of its own, if there is one. Its file may be gone. */
export async function unsavedDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const document = openDocument(uri);
  return document && (await hasUnsavedText(document)) ? document : undefined;
}

/** Whether a document has changes of its own. For a moment after it was saved it still says so without having any. */
export async function hasUnsavedText(document: vscode.TextDocument): Promise<boolean> {
  return document.isDirty && !(await isAsStored(document));
}

export function sameLines(a: string, b: string | undefined): boolean {
  const lines = (text: string) => text.replace(/\r\n|\r/g, '\n');
  return b !== undefined && lines(a) === lines(b);
}

/** Waits until an open document is what its file has become, which takes the editor a moment to notice. */
async function noticed(document: vscode.TextDocument): Promise<void> {
  const end = performance.now() + NOTICING;
  while (!document.isDirty && !document.isClosed && !(await isAsStored(document))) {
    if (performance.now() > end) throw notNoticed(document.uri);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

function notNoticed(uri: vscode.Uri): NotAppliedError {
  return new NotAppliedError(
    vscode.l10n.t(
      '{0} has been changed outside of the editor, which doesn’t show it yet, so it was left as it is. Close it and open it again.',
      vscode.workspace.asRelativePath(uri),
    ),
  );
}

async function isAsStored(document: vscode.TextDocument): Promise<boolean> {
  const stored = await StoredFile.of(document);
  // Its text is asked for last: it may have changed while the file was read.
  return sameLines(document.getText(), stored?.text);
}
