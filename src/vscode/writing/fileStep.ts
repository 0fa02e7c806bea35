import * as vscode from 'vscode';
import type { FileChange } from '../../core/project/fileChange';
import { changedMeanwhile, NotAppliedError } from './notApplied';
import { unsavedDocument } from './openFile';
import { replaceFile } from './replaceFile';
import { encodeNew, StoredFile } from './storedFile';

/** A change of one file, ready to be made. */
export interface Step {
  make(): Promise<void>;
  /** Gives the file back what it was, however far the change came. */
  takeBack(): Promise<void>;
}

/**
 * A change of what is stored, past the editor: nobody's formatting on save has a hand in it, and an editor that has the file open
 * without changes of its own follows.
 * @throws ChangedMeanwhileError when the file isn't as the change expects it.
 */
export async function fileStep(uri: vscode.Uri, { before, after }: FileChange): Promise<Step> {
  const file = await StoredFile.read(uri);
  if (file?.text !== before) throw changedMeanwhile(uri);
  const bytes = after === undefined ? undefined : await (file?.encode(after) ?? encodeNew(uri, after));
  if (after !== undefined && !bytes) {
    throw new NotAppliedError(
      vscode.l10n.t(
        '{0} can’t be changed without harm to other characters in it, because of its encoding. Nothing was written.',
        vscode.workspace.asRelativePath(uri),
      ),
    );
  }
  return {
    make: async () => {
      if (await unsavedDocument(uri)) throw changedMeanwhile(uri); // typed in while others were written
      await replaceFile(uri, file?.bytes, bytes);
    },
    takeBack: () => replaceFile(uri, bytes, file?.bytes),
  };
}
