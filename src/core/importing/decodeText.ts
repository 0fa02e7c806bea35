import { textProblem } from '../project/textProblem';
import { decode } from '../text/decode';
import { ImportError } from './importProblem';

/**
 * The text in a file, see `decode`.
 * @throws ImportError when it isn't text, or too much of it.
 */
export function decodeText(bytes: Uint8Array): string {
  const problem = textProblem(bytes);
  if (problem) throw new ImportError(problem);
  return decode(bytes);
}
