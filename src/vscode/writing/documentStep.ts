import * as vscode from 'vscode';
import { editsOf, inverse, type FileChange } from '../../core/project/fileChange';
import type { TextEdit } from '../../core/text/edit';
import type { Step } from './fileStep';
import { changedMeanwhile, NotAppliedError } from './notApplied';
import { hasUnsavedText, sameLines } from './openFile';
import { saveDocument } from './saveDocument';
import { StoredFile } from './storedFile';

/**
 * A change of a document, so that it is seen and can be undone in its editor.
 * @param saves whether it is saved then.
 * @throws ChangedMeanwhileError when the document isn't as the change expects it, or not what is stored without having been changed.
 */
export async function documentStep(document: vscode.TextDocument, change: FileChange, saves: boolean): Promise<Step> {
  if (document.getText() !== change.before) throw changedMeanwhile(document.uri);
  const hadUnsavedText = await hasUnsavedText(document);
  if (!hadUnsavedText) await refuseOtherOnDisk(document);
  /** What came of it: a formatter may have had a hand in it as it was saved. */
  let made: string | undefined;
  let isSaved = false;
  return {
    make: async () => {
      // It was typed in, or closed, while others were written.
      if (document.isClosed || document.getText() !== change.before) throw changedMeanwhile(document.uri);
      try {
        await edit(document, editsOf(change));
        if (saves) await saveDocument(document);
        isSaved = saves;
      } finally {
        made = document.getText();
      }
    },
    takeBack: async () => {
      if (made === undefined) return;
      if (document.getText() !== made) throw changedMeanwhile(document.uri);
      const came = made === change.after ? change : { ...change, after: made, edits: undefined };
      for (const back of inverse([came])) await edit(document, editsOf(back));
      if (isSaved) await saveDocument(document);
      else if (!hadUnsavedText) await makeClean(document);
      if (document.getText() !== change.before) throw changedMeanwhile(document.uri);
    },
  };
}

export async function edit(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const workspaceEdit = new vscode.WorkspaceEdit();
  for (const { start, end, newText } of edits) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    workspaceEdit.replace(document.uri, range, newText);
  }
  if (await vscode.workspace.applyEdit(workspaceEdit)) return;
  throw new NotAppliedError(vscode.l10n.t('The editor could not make the change; nothing was written.'));
}

/** A document is what its file says, but for the kind of line break, which it has only one of. */
async function refuseOtherOnDisk(document: vscode.TextDocument): Promise<void> {
  const stored = (await StoredFile.of(document))?.text;
  if (stored === document.getText()) return;
  if (!sameLines(document.getText(), stored)) throw changedMeanwhile(document.uri);
  throw new NotAppliedError(
    vscode.l10n.t(
      '{0} has line breaks of several kinds, and saving would change them all. Nothing was written.',
      vscode.workspace.asRelativePath(document.uri),
    ),
  );
}

/**
 * Makes a document again what is stored, without unsaved changes. Whatever has become of the file meanwhile, the editor saves a document
 * over it that says the same.
 */
async function makeClean(document: vscode.TextDocument): Promise<void> {
  const stored = (await StoredFile.of(document))?.text;
  if (stored === undefined || !document.isDirty) return;
  const text = document.getText();
  if (!sameLines(text, stored)) await edit(document, [{ start: 0, end: text.length, newText: stored }]);
  await saveDocument(document);
}
