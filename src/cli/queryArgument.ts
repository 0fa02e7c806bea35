import { parseQuery } from '../core/query/parseQuery';
import type { Query } from '../core/query/query';
import type { QueryProblem } from '../core/query/queryProblem';
import { Lines } from '../core/text/lines';
import { problemText } from '../core/text/problem';
import type { Output } from './output';
import { place } from './place';

/** A query that was written on the command line. */
export interface QueryArgument {
  readonly query: Query;
  /** As it was written. */
  readonly text: string;
  /** What it is called in messages. */
  readonly name: string;
}

/** Reads a query; nothing where it is none, which is told. */
export function readQueryArgument(text: string, name: string, output: Output): QueryArgument | undefined {
  const { query, problem } = parseQuery(text);
  if (query) return { query, text, name };
  tellQueryProblem(problem, { text, name }, output);
  return undefined;
}

/** Says what is wrong in a query, at its place: its line stands below, and carets under what is meant. */
export function tellQueryProblem(
  problem: Omit<QueryProblem, 'nearest'>,
  { text, name }: Pick<QueryArgument, 'text' | 'name'>,
  output: Output,
): void {
  const lines = new Lines(text);
  const { start, end } = lines.rangeAt(problem.span.start, problem.span.end);
  const line = lines.line(start.line);
  const last = end.line === start.line ? end.character : line.length;
  // Tabs stay, so that both lines are as wide.
  const before = line.slice(0, start.character).replace(/[^\t]/gu, ' ');
  const carets = '^'.repeat(Math.max(1, Array.from(line.slice(start.character, last)).length));
  const { severity, code } = problem;
  output.err(
    `${name}:${place(start)}: ${severity}: ${problemText(problem)} [${code}]\n  ${line}\n  ${before}${carets}\n`,
  );
}
