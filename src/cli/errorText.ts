import { ImportError } from '../core/importing/importProblem';
import { problemText } from '../core/text/problem';
import { UnreadableFileError } from '../core/yaml/unreadableFile';

/** Why a file could not be read or written, in words. */
export function errorText(error: unknown): string {
  if (error instanceof ImportError || error instanceof UnreadableFileError) return problemText(error.problem);
  return error instanceof Error ? error.message : String(error);
}
