import { isSidecarPath } from '../project/studyPaths';
import type { Merge } from './mergeResult';
import { mergeSidecars } from './mergeSidecars';

/** How versions of a file are merged, told by its path; nothing where it isn't known how. */
export function mergeOf(path: string): Merge | undefined {
  return isSidecarPath(path) ? mergeSidecars : undefined;
}
