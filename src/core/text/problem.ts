import type { Range } from './position';

/** How much a problem matters: an `error` leaves something unread, a `warning` should be looked at. */
export type Severity = 'error' | 'warning' | 'hint';

/** What is wrong, in words. */
export interface ProblemMessage {
  /** An English sentence, with `{0}`, `{1}` … for what varies in it; the same words for every problem of its kind. */
  readonly message: string;
  /** What stands for the message's `{0}`, `{1}` … */
  readonly args?: readonly string[];
}

/** Something in a file that a person should know of, with the place where it is. `code` is stable and names its kind. */
export interface Problem extends ProblemMessage {
  readonly code: string;
  readonly severity: Severity;
  readonly range: Range;
}

/** A problem's message in English, with what varies filled in. */
export function problemText({ message, args = [] }: Pick<Problem, 'message' | 'args'> & Partial<Problem>): string {
  return message.replace(/\{(\d+)\}/g, (placeholder, index: string) => args[Number(index)] ?? placeholder);
}
