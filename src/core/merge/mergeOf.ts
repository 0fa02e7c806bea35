import { CODEBOOK_KEYS } from '../codebook/readCodebook';
import { SIDECAR_KEYS } from '../codings/sidecarKeys';
import { baseName, isCodebookPath, isSidecarPath } from '../project/studyPaths';
import { pairOf } from '../yaml/nodeReader';
import { readYaml } from '../yaml/yamlFile';
import { mergeCodebooks } from './mergeCodebooks';
import type { Merge } from './mergeResult';
import { mergeSidecars } from './mergeSidecars';

/** How versions of a file are merged, told by its path; nothing where it isn't known how. */
export function mergeOf(path: string): Merge | undefined {
  if (isSidecarPath(path)) return mergeSidecars;
  return isCodebookPath(baseName(path)) ? mergeCodebooks : undefined;
}

/** The same, told by what a version says, for files that are somewhere else for a while. */
export function mergeOfText(text: string): Merge | undefined {
  const { root } = readYaml(text);
  if (!root) return undefined;
  if (pairOf(root, SIDECAR_KEYS.codings)) return mergeSidecars;
  return Object.values(CODEBOOK_KEYS).some((key) => pairOf(root, key)) ? mergeCodebooks : undefined;
}
