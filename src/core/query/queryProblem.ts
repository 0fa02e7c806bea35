import type { Problem } from '../text/problem';
import type { Span } from './query';

/** Something in a query that a person should know of: an `error` leaves it without a meaning, a `warning` without what it names. */
export interface QueryProblem extends Omit<Problem, 'range'> {
  readonly span: Span;
}

/** Stops the reading of a query, at the first problem in it. */
export class QueryError extends Error {
  constructor(readonly problem: QueryProblem) {
    super(problem.message);
  }
}

export function queryError(code: string, message: string, { start, end }: Span, ...args: string[]): QueryError {
  return new QueryError({ code, message, ...(args.length ? { args } : {}), severity: 'error', span: { start, end } });
}
