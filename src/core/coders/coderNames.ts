import type { Study } from '../project/study';
import { coderOfSidecar, transcriptOfSidecar } from '../project/studyPaths';

/** The names of all who have sidecars of their own in a study, as these give them; hidden ones too. Unpacks no transcript. */
export function coderNames(study: Study): Set<string> {
  const names = new Set<string>();
  for (const [path, file] of study.sidecarFiles()) {
    const transcript = file.coder ? undefined : transcriptOfSidecar(path, (it) => study.isTranscript(it));
    const name = file.coder ?? (transcript === undefined ? undefined : coderOfSidecar(path, transcript));
    if (name) names.add(name);
  }
  return names;
}
