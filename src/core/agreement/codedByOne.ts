import type { Coder } from '../coders/coder';
import { comparePaths } from '../project/studyPaths';
import type { Comparable } from './comparedCoders';

/** What one alone of the compared coders has coded, so that it can't be compared. */
export interface CodedByOne {
  readonly coder: Coder;
  /** At least one transcript, by path. */
  readonly paths: readonly string[];
}

/** In the order of the coders; those of whom it is nothing are left out. */
export function codedByOne({ coders, paths }: Comparable): CodedByOne[] {
  const shared = new Set(paths);
  return coders.flatMap(({ name, transcripts }) => {
    const own = [...transcripts].filter((path) => !shared.has(path)).sort(comparePaths);
    return own.length ? [{ coder: name, paths: own }] : [];
  });
}
