import type * as vscode from 'vscode';
import { pathIn } from '../study/studyFolder';

/** A file or folder that is moved or renamed, as the editor tells of it. */
export interface Move {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/** Where a file is now that has been moved, itself or with a folder; nothing when it hasn't. */
export function movedTo(uri: vscode.Uri, moves: readonly Move[]): vscode.Uri | undefined {
  for (const { oldUri, newUri } of moves) {
    if (uri.toString() === oldUri.toString()) return newUri;
    const path = pathIn(oldUri, uri);
    if (path !== undefined) return newUri.with({ path: `${newUri.path}/${path}` });
  }
  return undefined;
}

/** Where a file was before it was moved. */
export function movedFrom(uri: vscode.Uri, moves: readonly Move[]): vscode.Uri | undefined {
  return movedTo(
    uri,
    moves.map(({ oldUri, newUri }) => ({ oldUri: newUri, newUri: oldUri })),
  );
}
