import type { SidecarCoding } from '../codings/coding';
import { readSidecar } from '../codings/readSidecar';
import type { Problem } from '../text/problem';
import { UnreadableFileError } from '../yaml/unreadableFile';

/**
 * A coding as its sidecar has it now; nothing when it isn't there any more.
 * @param path the sidecar's, for the error.
 * @throws UnreadableFileError when the sidecar can't be understood, or two of its codings have this id.
 */
export function storedCoding(path: string, id: string, text: string): SidecarCoding | undefined {
  return storedCodings(path, [id], text)[0];
}

/** The same of several codings; those that aren't there any more are left out. */
export function storedCodings(path: string, ids: readonly string[], text: string): SidecarCoding[] {
  const { sidecar, problems, readable } = readSidecar(text);
  const [problem] = problems;
  if (!readable && problem) throw new UnreadableFileError(problem, path);
  const wanted = new Set(ids);
  const found = new Map<string, SidecarCoding>();
  for (const coding of sidecar.codings) {
    if (!wanted.has(coding.id)) continue;
    if (found.has(coding.id)) throw new UnreadableFileError(idTwice(coding), path);
    found.set(coding.id, coding);
  }
  return [...found.values()];
}

/** Of two codings with one id it can't be told which one a change would change. */
function idTwice({ id, source }: SidecarCoding): Problem {
  const message = 'Another coding above has the id “{0}”.';
  return { code: 'coding-id-twice', message, args: [id], severity: 'error', range: source };
}
