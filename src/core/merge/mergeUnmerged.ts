import { mergeBothSides } from './mergeBothSides';
import type { Merge, MergeResult } from './mergeResult';

/** What git knows of a file that it couldn't merge; a version that it doesn't have is missing. */
export interface GitVersions {
  readonly base: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  /** What it has written into the file, markers and all. */
  readonly written: string | undefined;
}

/**
 * Merges a file that has conflict markers in it: the versions that git began with, if the file is still as git has left it, since git may
 * have taken parts of one entry for parts of another. Else someone has begun to settle the conflicts, and what the file says is merged.
 * @param git what git knows of the file; nothing where there is no git.
 */
export function mergeUnmerged(marked: string, git: GitVersions | undefined, merge: Merge): MergeResult {
  const eol = marked.includes('\r\n') ? '\r\n' : '\n';
  const [base, ours, theirs, written] = [git?.base, git?.ours, git?.theirs, git?.written].map((text) =>
    text?.replace(/\r?\n/g, eol),
  );
  if (written === marked && ours !== undefined && theirs !== undefined) {
    const result = merge(base, ours, theirs);
    if (result.kind === 'merged') return result;
  }
  return mergeBothSides(marked, merge, base);
}
