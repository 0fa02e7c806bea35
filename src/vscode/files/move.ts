import type * as vscode from 'vscode';
import { mayBeSameFile } from '../../core/project/movedFiles';
import { baseName } from '../../core/project/studyPaths';
import { folderOf } from '../study/findStudyFiles';
import { isSame, pathIn } from '../study/studyFolder';

/** A file or folder that is moved or renamed, as the editor tells of it. */
export interface Move {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/**
 * Whether a file stays in its folder and is only written in another way there: in upper or lower case, or with letters composed otherwise.
 * Many file systems, and the editor with them, take both names for one.
 */
export function isRespelled({ oldUri, newUri }: Move): boolean {
  return isSame(folderOf(oldUri), folderOf(newUri)) && mayBeSameFile(baseName(oldUri.path), baseName(newUri.path));
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
