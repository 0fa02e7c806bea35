import type * as vscode from 'vscode';
import { isSidecarPath } from '../../core/project/studyPaths';
import { pathIn } from './studyFolder';

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

/** Where a transcript was before it, or a sidecar of it, was moved. */
export function movedFrom(transcript: vscode.Uri, moves: readonly Move[]): vscode.Uri | undefined {
  const back = moves.map(({ oldUri, newUri }) => ({ oldUri: newUri, newUri: oldUri }));
  const itself = movedTo(transcript, back);
  if (itself) return itself;
  for (const { oldUri, newUri } of back) {
    const end = oldUri.path.slice(transcript.path.length);
    if (!isSidecarPath(oldUri.path) || !end.startsWith('.') || !newUri.path.endsWith(end)) continue;
    if (oldUri.toString() !== transcript.with({ path: transcript.path + end }).toString()) continue;
    return newUri.with({ path: newUri.path.slice(0, -end.length) });
  }
  return undefined;
}
