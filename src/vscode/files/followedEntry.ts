import type * as vscode from 'vscode';
import type { HistoryEntry } from '../writing/codingHistory';
import { movedTo, type Move } from './move';
import { pathIn, uriOf, type StudyFolder } from '../study/studyFolder';

/**
 * A change of codings as it can be undone when files have been moved since. A change of files that are then in several studies stays as
 * it is, and can't be undone any more.
 * @param folderOf the study's folder that a file is in now.
 */
export function followedEntry(
  entry: HistoryEntry,
  moves: readonly Move[],
  folderOf: (uri: vscode.Uri) => StudyFolder | undefined,
): HistoryEntry {
  const uris = entry.changes.map(({ path }) => uriOf(entry.folder, path));
  const now = uris.map((uri) => movedTo(uri, moves) ?? uri);
  const moved = now.find((uri, index) => uri !== uris[index]);
  if (!moved) return entry;
  for (const folder of [entry.folder, folderOf(moved)]) {
    const paths = now.flatMap((uri) => (folder && pathIn(folder.root, uri)) ?? []);
    if (!folder || paths.length < now.length) continue;
    return { ...entry, folder, changes: entry.changes.map((it, i) => ({ ...it, path: paths[i] ?? it.path })) };
  }
  return entry;
}
