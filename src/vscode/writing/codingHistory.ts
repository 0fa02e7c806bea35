import type * as vscode from 'vscode';
import type { FileChange } from '../../core/project/fileChange';
import { uriOf, type StudyFolder } from '../study/studyFolder';

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

/** Whole texts of files are kept. Of more characters than this the oldest are let go, but the last change always stays. */
const KEPT_CHARACTERS = 20_000_000;

/** The changes of codings in the order in which they were made, across files. Undoing one gives every file its bytes back. */
export class CodingHistory {
  private done: HistoryEntry[] = [];
  private undone: HistoryEntry[] = [];

  add(entry: HistoryEntry): void {
    this.done.push(entry);
    const isTooMuch = () => this.done.length > KEPT || charactersIn(this.done) > KEPT_CHARACTERS;
    while (this.done.length > 1 && isTooMuch()) this.done.shift();
    this.undone = [];
  }

  /** The change that would be taken back next. */
  get nextUndo(): HistoryEntry | undefined {
    return this.done[this.done.length - 1];
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
    this.replace((entry) => ({
      ...entry,
      changes: entry.changes.map((it) =>
        uriOf(entry.folder, it.path).toString() === key
          ? { path: it.path, before: it.before && change(it.before), after: it.after && change(it.after) }
          : it,
      ),
    }));
  }

  /** Puts something else in the place of each change that is remembered. */
  replace(replacement: (entry: HistoryEntry) => HistoryEntry): void {
    this.done = this.done.map(replacement);
    this.undone = this.undone.map(replacement);
  }
}

function charactersIn(entries: readonly HistoryEntry[]): number {
  const changes = entries.flatMap((entry) => entry.changes);
  return changes.reduce((sum, { before, after }) => sum + (before?.length ?? 0) + (after?.length ?? 0), 0);
}
