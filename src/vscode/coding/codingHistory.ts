import type * as vscode from 'vscode';
import { inverse, type FileChange } from '../../core/project/fileChange';
import { movedTo, type Move } from '../study/move';
import { pathIn, uriOf, type StudyFolder } from '../study/studyFolder';

/** A change of codings that can be taken back. */
export interface HistoryEntry {
  readonly folder: StudyFolder;
  /** What was done, for the screen. */
  readonly title: string;
  readonly changes: readonly FileChange[];
  /** Whether the transcript is saved with it, since what is saved beside it has to fit it. */
  readonly savesTranscript?: boolean;
}

const KEPT = 200;

/** The changes of codings in the order in which they were made, across files. Undoing one gives every file its bytes back. */
export class CodingHistory {
  private done: HistoryEntry[] = [];
  private undone: HistoryEntry[] = [];

  add(entry: HistoryEntry): void {
    this.done.push(entry);
    if (this.done.length > KEPT) this.done.shift();
    this.undone = [];
  }

  /** The change that would be taken back next, and the changes that do it. */
  get nextUndo(): HistoryEntry | undefined {
    const entry = this.done[this.done.length - 1];
    return entry && { ...entry, changes: inverse(entry.changes) };
  }

  get nextRedo(): HistoryEntry | undefined {
    return this.undone[this.undone.length - 1];
  }

  /** To be told once {@link nextUndo} has been made. */
  undid(): void {
    const entry = this.done.pop();
    if (entry) this.undone.push(entry);
  }

  /** To be told once {@link nextRedo} has been made. */
  redid(): void {
    const entry = this.undone.pop();
    if (entry) this.done.push(entry);
  }

  /** Forgets {@link nextUndo} or {@link nextRedo}, which can't be made any more. */
  drop(direction: 'undo' | 'redo'): void {
    (direction === 'undo' ? this.done : this.undone).pop();
  }

  /**
   * Makes a change of a file that isn't to be undone (its codings have moved with the text) in all that is remembered of the file,
   * so that what was done before it can still be undone.
   */
  rewrite(uri: vscode.Uri, change: (text: string) => string): void {
    const key = uri.toString();
    const rewritten = (entry: HistoryEntry): HistoryEntry => ({
      ...entry,
      changes: entry.changes.map((it) =>
        uriOf(entry.folder, it.path).toString() === key
          ? { path: it.path, before: it.before && change(it.before), after: it.after && change(it.after) }
          : it,
      ),
    });
    this.done = this.done.map(rewritten);
    this.undone = this.undone.map(rewritten);
  }

  /**
   * Follows files that have been moved, so that what was done before can still be undone. A change of files that are then in several
   * studies stays as it is, and can't be undone any more.
   * @param folderOf the study's folder that a file is in now.
   */
  follow(moves: readonly Move[], folderOf: (uri: vscode.Uri) => StudyFolder | undefined): void {
    const followed = (entry: HistoryEntry): HistoryEntry => {
      const uris = entry.changes.map(({ path }) => uriOf(entry.folder, path));
      const now = uris.map((uri) => movedTo(uri, moves) ?? uri);
      const moved = now.find((uri, index) => uri !== uris[index]);
      if (!moved) return entry;
      const folder = [entry.folder, folderOf(moved)].find((it) => it && now.every((uri) => pathIn(it.root, uri)));
      if (!folder) return entry;
      const path = (index: number, old: string) => pathIn(folder.root, now[index] ?? folder.root) ?? old;
      return { ...entry, folder, changes: entry.changes.map((it, i) => ({ ...it, path: path(i, it.path) })) };
    };
    this.done = this.done.map(followed);
    this.undone = this.undone.map(followed);
  }
}
