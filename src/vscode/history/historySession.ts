import type { CodesView } from '../codes/codesView';
import type { CodingSession } from '../coding/codingSession';
import type { ComparisonLoader } from '../comparing/registerComparing';

/** What the commands need that show a study's history. */
export interface HistorySession extends CodingSession {
  readonly codes: CodesView;
  /** Gives the Comparison view. */
  readonly view: ComparisonLoader;
}
