import * as vscode from 'vscode';
import { renameInHead, renameTranscript } from '../../core/codings/transcriptName';
import { baseName } from '../../core/project/studyPaths';
import { smallestEdit } from '../../core/text/edit';
import { makeChanges, readTexts } from '../coding/applyChanges';
import type { CodingSession } from '../coding/codingSession';
import { sameLines } from '../coding/openFile';
import { saveDocument } from '../coding/saveDocument';
import { StoredFile } from '../coding/storedFile';
import { openDocument } from '../study/fileReader';
import { folderOf } from '../study/findStudyFiles';
import type { SidecarMove } from './sidecarsAlong';

/** How long an undo may take from moving a file back to what its text was, in milliseconds. */
const UNDOING = 1000;

/**
 * Has a sidecar that is open name its transcript as it will be called, as a part of the edit that moves it: done later, that would be a
 * change of its own, and the editor couldn't undo the move any more.
 */
export async function renameInEditor(
  edit: vscode.WorkspaceEdit,
  { oldUri, oldName, newName }: SidecarMove,
): Promise<void> {
  const document = openDocument(oldUri);
  const text = document?.getText() ?? '';
  const change = smallestEdit(text, renameTranscript(text, oldName, newName));
  if (!document || !change) return;
  // Not where saving would change other line breaks, or lose what has come to the file meanwhile.
  if (!document.isDirty && (await StoredFile.read(oldUri))?.text !== text) return;
  const range = new vscode.Range(document.positionAt(change.start), document.positionAt(change.end));
  edit.replace(oldUri, range, change.newText);
}

/** Sees to it that a sidecar that has been moved names its transcript as it is called now, also in what can be undone of it. */
export async function nameAnew({ history, writes, log }: CodingSession, move: SidecarMove): Promise<void> {
  const { newUri, oldName, newName } = move;
  if (oldName === newName) return;
  const rename = (text: string) => renameTranscript(text, oldName, newName);
  try {
    await writes.run(async () => {
      const document = openDocument(newUri);
      if (document && (await isRenamed(document, rename))) await saveRenamed(document, rename);
      else await renameInFile(newUri, rename);
    });
  } catch (error) {
    // Its codings are where they should be all the same; what it says of its transcript is told in Problems.
    log.warn(`${newUri.toString()} still names ${oldName}: ${String(error)}`);
  }
  history.rewrite(newUri, (text) => renameInHead(text, oldName, newName));
}

/** Whether a document names its transcript as it should; an undo has it do so only a moment after the file has moved. */
async function isRenamed(document: vscode.TextDocument, rename: (text: string) => string): Promise<boolean> {
  const isSo = () => rename(document.getText()) === document.getText();
  if (isSo()) return true;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timeout);
      listener.dispose();
      resolve();
    };
    const timeout = setTimeout(done, UNDOING);
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && isSo()) done();
    });
  });
  return isSo();
}

/** Saves a document that has no other changes than the name. */
async function saveRenamed(document: vscode.TextDocument, rename: (text: string) => string): Promise<void> {
  const stored = (await StoredFile.read(document.uri))?.text;
  if (stored === undefined || sameLines(document.getText(), stored)) return;
  if (sameLines(document.getText(), rename(stored))) await saveDocument(document);
}

async function renameInFile(uri: vscode.Uri, rename: (text: string) => string): Promise<void> {
  const folder = { root: folderOf(uri) };
  const path = baseName(uri.path);
  await makeChanges(folder, async () => {
    const before = (await readTexts(folder, [path])).get(path);
    const after = before && rename(before);
    return after === before ? [] : [{ path, before, after }];
  });
}
