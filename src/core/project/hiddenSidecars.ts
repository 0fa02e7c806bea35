import type { Study } from './study';
import { isSidecarPath } from './studyPaths';

/** The sidecars of which codings aren't shown anywhere: they can't be read, or stand beside no transcript. */
export function hiddenSidecars(study: Study): string[] {
  const hidden = new Set(study.sidecarsWithoutTranscript());
  for (const [path, problems] of study.problems()) {
    if (isSidecarPath(path) && problems.some(({ severity }) => severity === 'error')) hidden.add(path);
  }
  return [...hidden];
}
