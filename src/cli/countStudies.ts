import type { Counting } from '../core/findings/counting';
import { printQuery } from '../core/query/printQuery';
import type { TableOptions } from './findingOptions';
import type { Output } from './output';
import { readQueryArgument, type QueryArgument } from './queryArgument';
import { askStudies, type SearchedStudy } from './searchedStudies';

/** What was counted in each study, by its folder. */
export type Counts<T> = readonly (readonly [folder: string, counted: T])[];

/** What of the options JSON repeats. */
export interface Asked {
  readonly where: string | null;
  readonly children: boolean;
}

/**
 * Counts excerpts in the studies in a folder, and prints what was counted.
 * @param others queries besides the condition that name what studies may not have.
 * @returns the exit code: 0, or 1 when files can't be read and count as not there, or 2 when there is nothing to count, or the condition
 * can't be read.
 */
export async function countStudies<T>(
  options: TableOptions,
  others: readonly QueryArgument[],
  count: (counting: Counting, study: SearchedStudy) => Promise<T | undefined>,
  print: (counts: Counts<T>, asked: Asked) => string,
  output: Output,
): Promise<number> {
  const { children } = options;
  const where = options.where === undefined ? undefined : readQueryArgument(options.where, '--where', output);
  if (options.where !== undefined && !where) return 2;
  const ask = async (study: SearchedStudy) =>
    [study.root, await count({ children, scope: where?.query, empty: options.format !== 'text' }, study)] as const;
  const { answers, code } = await askStudies(options, [where, ...others], ask, output);
  if (code === 2) return code;
  const counts = answers.flatMap(([folder, counted]) => (counted === undefined ? [] : [[folder, counted] as const]));
  output.out(print(counts, { where: where ? printQuery(where.query) : null, children }));
  return code;
}
