import * as vscode from 'vscode';
import { isNotFound, openDocument } from '../study/fileReader';
import { StoredFile } from './storedFile';

/** How long an editor may take to notice that a file has changed, in milliseconds. */
const NOTICING = 5000;

/** Opens a file in the editor, unseen. Nothing when there is no such file. */
export async function openFile(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (isNotFound(error)) return unsavedDocument(uri);
    throw error;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  if (!document.isDirty && !sameLines(document.getText(), await textOf(uri))) await changed(document);
  return document;
}

/** The document of a file that is open and has changes of its own, if there is one. Its file may be gone. */
export async function unsavedDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const document = openDocument(uri);
  return document && (await hasUnsavedText(document)) ? document : undefined;
}

/** Whether a document has changes of its own. For a moment after it was saved it still says so without having any. */
export async function hasUnsavedText(document: vscode.TextDocument): Promise<boolean> {
  return document.isDirty && !sameLines(document.getText(), await textOf(document.uri));
}

export function sameLines(a: string, b: string | undefined): boolean {
  const lines = (text: string) => text.replace(/\r\n|\r/g, '\n');
  return b !== undefined && lines(a) === lines(b);
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  return (await StoredFile.read(uri))?.text;
}

/** Waits until an open document is what its file has become, which takes the editor a moment to notice. */
function changed(document: vscode.TextDocument): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timeout);
      listener.dispose();
      resolve();
    };
    const timeout = setTimeout(done, NOTICING);
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length) done();
    });
  });
}
