import type * as vscode from 'vscode';
import { notWritten } from './notApplied';
import { isReadOnly } from './readOnlyFiles';
import { inTurn, restore } from './replaceFile';
import { encodeNew, readBytes, sameBytes, StoredFile } from './storedFile';

/**
 * Saves a document. What others do with its text as it is saved is theirs; but it is made sure that there is room, and that it is stored:
 * an editor may take a file for saved that it must not write.
 * @throws NotAppliedError when it can't be saved; its file is as it was then.
 */
export async function saveDocument(document: vscode.TextDocument): Promise<void> {
  const { uri } = document;
  const file = await StoredFile.of(document);
  const text = document.getText();
  const bytes = await (file?.encode(text) ?? encodeNew(uri, text));
  const save = async () => {
    if ((await document.save()) && (text === file?.text || !sameBytes(await readBytes(uri), file?.bytes))) return;
    if (bytes) await restore(uri, file?.bytes, bytes);
    throw notWritten(uri);
  };
  if (isReadOnly(uri)) throw notWritten(uri);
  await (bytes ? inTurn(uri, bytes, save) : save());
}
