import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../core/text/edit';
import { Lines } from '../../core/text/lines';
import { withPath } from '../../core/yaml/unreadableFile';
import { toRange } from '../ranges';
import { uriOf, type Folder } from '../study/studyFolder';
import { NotAppliedError } from './notApplied';
import { hasUnsavedText, openFile } from './openFile';
import { saveDocument } from './saveDocument';

/**
 * Edits a file, or makes it, as one step that can be undone in its editor. What wasn't saved in there stays unsaved.
 * @param plan the edits of its text, which is empty where there is no file.
 * @throws NotAppliedError, UnreadableFileError
 */
export async function editFile(folder: Folder, path: string, plan: (text: string) => TextEdit[]): Promise<void> {
  const uri = uriOf(folder, path);
  const document = await openFile(uri);
  const text = document?.getText() ?? '';
  const edits = withPath(path, () => plan(text));
  if (!edits.length) return;
  const isUnsaved = document !== undefined && (await hasUnsavedText(document));
  const edit = new vscode.WorkspaceEdit();
  if (document) {
    const lines = new Lines(text);
    for (const { start, end, newText } of edits) edit.replace(uri, toRange(lines.rangeAt(start, end)), newText);
  } else {
    edit.createFile(uri, { contents: new TextEncoder().encode(applyEdits('', edits)) });
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new NotAppliedError(vscode.l10n.t('The editor could not make the change; nothing was written.'));
  if (document && !isUnsaved) await saveDocument(document);
}
