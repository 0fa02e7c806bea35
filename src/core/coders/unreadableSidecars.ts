import type { Study } from '../project/study';
import { coderOfSidecar } from '../project/studyPaths';
import { coderKey } from './coder';

/**
 * A coder's sidecars of a transcript that can't be read, or not wholly: what else they have coded there isn't known.
 * @param key the coder's, by {@link coderKey}.
 */
export function unreadableSidecars(study: Study, transcript: string, key: string): string[] {
  const problems = study.problems();
  // Of few there is one, and whose it is costs more to tell.
  return study
    .sidecarPathsOf(transcript)
    .filter((path) => problems.get(path)?.some(({ severity }) => severity === 'error'))
    .filter((path) => coderKey(study.sidecar(path)?.coder ?? coderOfSidecar(path, transcript)) === key);
}
