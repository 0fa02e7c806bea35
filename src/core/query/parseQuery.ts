import type { Query } from './query';
import { QueryParser } from './queryParser';
import { QueryError, type QueryProblem } from './queryProblem';

/** What a text says as a query, or the first reason why it is none. */
export type ParsedQuery =
  | { readonly query: Query; readonly problem?: undefined }
  | { readonly problem: QueryProblem; readonly query?: undefined };

export function parseQuery(text: string): ParsedQuery {
  try {
    return { query: QueryParser.of(text).parse() };
  } catch (error) {
    if (error instanceof QueryError) return { problem: error.problem };
    throw error;
  }
}
