import type { SidecarCoding } from '../codings/coding';
import { readSidecar } from '../codings/readSidecar';
import { UnreadableFileError } from '../yaml/unreadableFile';

/**
 * A coding as its sidecar has it now; nothing when it isn't there any more.
 * @param path the sidecar's, for the error.
 * @throws UnreadableFileError when the sidecar can't be understood, or two of its codings have this id.
 */
export function storedCoding(path: string, id: string, text: string): SidecarCoding | undefined {
  const { sidecar, problems, readable } = readSidecar(text);
  const [problem] = problems;
  if (!readable && problem) throw new UnreadableFileError(problem, path);
  const [coding, second] = sidecar.codings.filter((it) => it.id === id);
  if (second) {
    // Of two codings with one id it can't be told which one a change would change.
    const message = 'Another coding above has the id “{0}”.';
    throw new UnreadableFileError(
      { code: 'coding-id-twice', message, args: [id], severity: 'error', range: second.source },
      path,
    );
  }
  return coding;
}
