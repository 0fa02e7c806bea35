import { applyEdits, inverseEdits, smallestEdit, type TextEdit } from '../text/edit';

/** Less than that may stand in a text for another reason; a coding's block is longer. */
const LONG_ENOUGH = 20;

/** What a change makes of one file, as data. A missing text means that there is no file. */
export interface FileChange {
  /** Relative to the study's folder. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** How the one text becomes the other, where that is known better than {@link editsOf} could tell. */
  readonly edits?: readonly TextEdit[] | undefined;
}

/** The change that takes these changes back. */
export function inverse(changes: readonly FileChange[]): FileChange[] {
  return changes
    .map(({ path, before, after, edits }) => ({
      path,
      before: after,
      after: before,
      edits: edits && before !== undefined ? inverseEdits(before, edits) : undefined,
    }))
    .reverse();
}

/** The edits of a file that is there before and after. */
export function editsOf({ before = '', after = '', edits }: FileChange): readonly TextEdit[] {
  if (edits) return edits;
  const edit = smallestEdit(before, after);
  return edit ? [edit] : [];
}

/**
 * The same change of a file that has become another meanwhile: where what it replaces stands just once, it is replaced there. Nothing
 * where that can't be told.
 */
export function rebase(change: FileChange, current: string | undefined): FileChange | undefined {
  const { path, before, after } = change;
  if (before === current) return change;
  if (before === undefined || after === undefined || current === undefined) return undefined;
  const [edit, second] = editsOf(change);
  if (!edit || second) return undefined;
  const replaced = before.slice(edit.start, edit.end);
  const start = current.indexOf(replaced);
  if (replaced.trim().length < LONG_ENOUGH || start < 0 || current.includes(replaced, start + 1)) return undefined;
  const moved = { ...edit, start, end: start + replaced.length };
  return { path, before: current, after: applyEdits(current, [moved]), edits: [moved] };
}
