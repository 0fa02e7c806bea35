import { inverseEdits, smallestEdit, type TextEdit } from '../text/edit';

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
