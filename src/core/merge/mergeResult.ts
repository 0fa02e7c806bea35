import type { Problem } from '../text/problem';

/** What came of a merge. When one of the files can't be read nothing is merged, and all of them are left as they are. */
export type MergeResult = Merged | NotMerged;

export interface Merged {
  readonly kind: 'merged';
  /** The merged file; it can always be read. */
  readonly text: string;
  /** In what the two sides disagree, at its place in `text`, where both are kept. */
  readonly conflicts: readonly Problem[];
}

interface NotMerged {
  readonly kind: 'unreadable';
  readonly side: MergeSide;
  /** Why that side can't be read, or can't be changed without a guess, with the place in it. */
  readonly problem: Problem;
}

export type MergeSide = 'base' | 'ours' | 'theirs';

/**
 * Merges two versions of one file, text by text: `base` is what both began with, where there is such a version. The result is `ours`
 * with what `theirs` changed.
 */
export type Merge = (base: string | undefined, ours: string, theirs: string) => MergeResult;
