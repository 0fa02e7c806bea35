import { problemText, type Problem } from '../text/problem';

/** A file that can't be read, or can't be changed without a guess at what was meant. It is left as it is. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  /** @param path the file's, where it is known. */
  constructor(
    readonly problem: Problem,
    readonly path?: string,
  ) {
    super(problemText(problem));
  }
}

/** Does something with a file's text, and says of which file it was when that can't be understood. */
export function withPath<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof UnreadableFileError ? new UnreadableFileError(error.problem, path) : error;
  }
}
