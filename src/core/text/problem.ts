import type { Range } from './position';

/** How much a problem matters: an `error` leaves something unread, a `warning` should be looked at. */
export type Severity = 'error' | 'warning' | 'hint';

/** Something in a file that a person should know of, with the place where it is. `code` is stable and names its kind. */
export interface Problem {
  readonly code: string;
  /** One English sentence; a translation is found by `code`. */
  readonly message: string;
  /** What varies in the message, in the order in which the message says it. */
  readonly args?: readonly string[];
  readonly severity: Severity;
  readonly range: Range;
}
