import * as vscode from 'vscode';
import { editsOf, inverse, type FileChange } from '../../core/project/fileChange';
import type { Texts } from '../../core/project/changeCodes';
import { isNotFound } from '../study/fileReader';
import { uriOf, type Folder } from '../study/studyFolder';
import { TRANSCRIPT } from '../study/transcriptLanguage';

/** How long an editor may take to notice that a file has changed, in milliseconds. */
const NOTICING = 5000;

/** A reason, in words for the screen, why files were left as they are. */
export class NotAppliedError extends Error {}

export interface ApplyOptions {
  /** Whether a transcript that is on screen is saved too, since what is saved beside it has to fit it. */
  readonly saveTranscript?: boolean;
}

/** The texts of files as the editor has them: nothing for a file that isn't there. */
export async function readTexts(folder: Folder, paths: readonly string[]): Promise<Texts> {
  const read = async (path: string) => (await documentOf(uriOf(folder, path)))?.getText();
  return new Map(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
}

/**
 * Makes the changes in one step through the editor, and saves the files that had no unsaved changes of their own. A transcript that is
 * on screen is left for its editor to save, unless told otherwise. If one file can't be written, all are as they were.
 * @throws NotAppliedError when a file isn't any more as the changes expect it, or can't be written.
 */
export async function applyChanges(
  folder: Folder,
  changes: readonly FileChange[],
  options: ApplyOptions = {},
): Promise<void> {
  const documents = await Promise.all(changes.map(({ path }) => documentOf(uriOf(folder, path))));
  const toSave: vscode.TextDocument[] = [];
  for (const [index, { path, before, after }] of changes.entries()) {
    const document = documents[index];
    if (document?.getText() !== before) {
      throw new NotAppliedError(vscode.l10n.t('{0} has been changed meanwhile, so it was left as it is.', path));
    }
    if (!document) continue;
    const unsaved = await hasUnsavedText(document);
    if (!unsaved) await refuseOtherOnDisk(document, path);
    if (after === undefined) continue;
    if (options.saveTranscript || (!unsaved && !isShownTranscript(document))) toSave.push(document);
  }
  await edit(folder, changes, documents);
  try {
    for (const document of toSave) await save(document);
    for (const { path, before, after } of changes) {
      if (before === undefined && after !== undefined) await confirmStored(uriOf(folder, path), path, after);
    }
  } catch (error) {
    await rollBack(folder, changes, toSave).catch(() => undefined); // why it was needed says more
    throw error;
  }
}

async function edit(
  folder: Folder,
  changes: readonly FileChange[],
  documents: readonly (vscode.TextDocument | undefined)[],
): Promise<void> {
  const workspaceEdit = new vscode.WorkspaceEdit();
  for (const [index, change] of changes.entries()) {
    const uri = uriOf(folder, change.path);
    const document = documents[index];
    if (change.after === undefined) {
      workspaceEdit.deleteFile(uri);
    } else if (!document) {
      workspaceEdit.createFile(uri, { contents: new TextEncoder().encode(change.after) });
    } else {
      for (const { start, end, newText } of editsOf(change)) {
        workspaceEdit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
      }
    }
  }
  if (!(await vscode.workspace.applyEdit(workspaceEdit))) {
    throw new NotAppliedError(vscode.l10n.t('The editor could not make the change; nothing was written.'));
  }
}

/** Saves a document, and makes sure that it is stored: an editor may take a file for saved that it must not write. */
async function save(document: vscode.TextDocument): Promise<void> {
  const path = vscode.workspace.asRelativePath(document.uri);
  if (!(await document.save())) throw notWritten(path);
  await confirmStored(document.uri, path, document.getText());
}

async function confirmStored(uri: vscode.Uri, path: string, text: string): Promise<void> {
  if ((await stored(uri)) !== text) throw notWritten(path);
}

function notWritten(path: string): NotAppliedError {
  return new NotAppliedError(vscode.l10n.t('{0} can’t be written, so nothing was changed.', path));
}

/** Gives all files back what they were, as far as that is possible. */
async function rollBack(
  folder: Folder,
  changes: readonly FileChange[],
  saved: readonly vscode.TextDocument[],
): Promise<void> {
  const back = inverse(changes);
  await edit(folder, back, await Promise.all(back.map(({ path }) => documentOf(uriOf(folder, path)))));
  for (const document of saved) {
    if (!sameLines(document.getText(), await stored(document.uri))) await document.save();
  }
}

/** Whether a document has changes of its own. For a moment after it was saved it still says so without having any. */
export async function hasUnsavedText(document: vscode.TextDocument): Promise<boolean> {
  return document.isDirty && !sameLines(document.getText(), await stored(document.uri));
}

/** A document is what its file says, but for the kind of line break, which it has only one of. */
async function refuseOtherOnDisk(document: vscode.TextDocument, path: string): Promise<void> {
  const onDisk = await stored(document.uri);
  const inEditor = document.getText();
  if (onDisk === inEditor) return;
  throw new NotAppliedError(
    sameLines(onDisk, inEditor)
      ? vscode.l10n.t(
          '{0} has line breaks of several kinds, and saving would change them all. Nothing was written.',
          path,
        )
      : vscode.l10n.t('{0} has been changed meanwhile, so it was left as it is.', path),
  );
}

async function stored(uri: vscode.Uri): Promise<string> {
  return vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
}

async function documentOf(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  if (!document.isDirty && !sameLines(document.getText(), await stored(uri))) await changed(document);
  return document;
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

function sameLines(a: string, b: string): boolean {
  return a.replace(/\r\n|\r/g, '\n') === b.replace(/\r\n|\r/g, '\n');
}

function isShownTranscript(document: vscode.TextDocument): boolean {
  return document.languageId === TRANSCRIPT && vscode.window.visibleTextEditors.some((e) => e.document === document);
}
