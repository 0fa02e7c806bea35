import { problemText, type Problem } from '../text/problem';

/** A file that can't be read, or can't be changed without a guess at what was meant. It is left as it is. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  constructor(readonly problem: Problem) {
    super(problemText(problem));
  }
}
