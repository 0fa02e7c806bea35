import * as vscode from 'vscode';
import { isBeginning } from '../../core/project/drafts';
import { changedMeanwhile, HalfWrittenError, NotAppliedError, notWritten } from './notApplied';
import { isReadOnly } from './readOnlyFiles';
import { readBytes, sameBytes } from './storedFile';
import { takeTurn } from './takeTurn';

/**
 * Makes a file hold other bytes, or takes it away, if it still holds what is expected. Afterwards it holds the one or the other, and
 * never a part, though the editor's file system empties a file before it writes it: see {@link takeTurn}.
 * @param expected nothing where there must be no file; `wanted` nothing where there is to be none.
 * @throws ChangedMeanwhileError when it holds something else; NotAppliedError when it can't be written.
 */
export async function replaceFile(
  uri: vscode.Uri,
  expected: Uint8Array | undefined,
  wanted: Uint8Array | undefined,
): Promise<void> {
  const replace = async () => {
    if (!sameBytes(await readBytes(uri), expected)) throw changedMeanwhile(uri);
    if (wanted) await writeOrRestore(uri, expected, wanted);
    else await vscode.workspace.fs.delete(uri);
  };
  if (isReadOnly(uri)) throw notWritten(uri);
  try {
    await inTurn(uri, wanted ?? new Uint8Array(), replace);
  } catch (error) {
    throw error instanceof NotAppliedError ? error : notWritten(uri, error);
  }
}

/** Elsewhere than on a disk nothing tells that a draft would be welcome, or that other windows see it. */
export async function inTurn(uri: vscode.Uri, bytes: Uint8Array, write: () => Promise<void>): Promise<void> {
  await (uri.scheme === 'file' ? takeTurn(uri, bytes, write) : write());
}

async function writeOrRestore(uri: vscode.Uri, expected: Uint8Array | undefined, wanted: Uint8Array): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(uri, wanted);
  } catch (error) {
    await restore(uri, expected, wanted);
    throw error;
  }
}

/** Gives a file back what it held, when it holds only the beginning of what it was to hold. */
export async function restore(uri: vscode.Uri, expected: Uint8Array | undefined, wanted: Uint8Array): Promise<void> {
  try {
    const now = await readBytes(uri);
    if (sameBytes(now, expected) || !isBeginning(now, wanted)) return;
    if (expected) await vscode.workspace.fs.writeFile(uri, expected);
    else await vscode.workspace.fs.delete(uri);
  } catch {
    throw new HalfWrittenError(
      vscode.l10n.t(
        '{0} could be written only in part. It is written whole as soon as that can be.',
        vscode.workspace.asRelativePath(uri),
      ),
    );
  }
}
