import type { CodingSession } from '../coding/codingSession';
import type { ShownCodings } from '../stripes/shownCodings';

/** What refactorings need besides: what is hidden in the text by a code's name is to stay so under its new one. */
export interface RefactoringSession extends CodingSession {
  readonly shown: ShownCodings;
}
