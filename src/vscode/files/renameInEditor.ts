import * as vscode from 'vscode';
import { renameTranscript } from '../../core/codings/transcriptName';
import { smallestEdit } from '../../core/text/edit';
import { StoredFile } from '../writing/storedFile';
import { openDocument } from '../study/openDocument';
import type { SidecarMove } from './sidecarsAlong';

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
