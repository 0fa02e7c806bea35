import type { Frame } from '../figures/figure';
import { printQuery } from '../query/printQuery';
import type { Query } from '../query/query';
import type { Cancellable } from '../project/inParallel';
import type { Searchable } from '../retrieval/searchTalks';
import type { ReportedCode } from './codebookSection';
import type { Block, Column, Figure, Paragraph, Table } from './document';
import type { ReportedCoders } from './reportedCoders';
import type { ReportOptions } from './reportOptions';

/** What tables and figures of a report are made of. */
export interface FindingsContext {
  readonly searchable: Searchable;
  readonly coders: ReportedCoders;
  /** The codes that are told of. */
  readonly codes: readonly ReportedCode[];
  /** Whether these are all. */
  readonly areAllCodes: boolean;
  readonly options: Pick<ReportOptions, 'tables' | 'figures'>;
  readonly watched: Cancellable;
}

/** A finding as it is reported; what is wanted of it is put together by {@link findingBlocks}. */
export interface Finding {
  readonly table: Table;
  /** What is said below the table. */
  readonly notes: readonly (string | undefined)[];
  readonly figure?: Omit<Figure, 'isInTable'> | undefined;
  /** Whether there is nothing to be told. */
  readonly isEmpty: boolean;
}

/** A finding’s figure and table, as far as they are asked for. */
export function findingBlocks(
  { table, notes, figure }: Finding,
  { tables, figures }: FindingsContext['options'],
): Block[] {
  const below = notes.flatMap((note): Paragraph[] => (note === undefined ? [] : [{ kind: 'paragraph', text: [note] }]));
  return [...(figure && figures ? [{ ...figure, isInTable: tables }] : []), ...(tables ? [table, ...below] : [])];
}

/** A figure as it is drawn for a report. */
export function reportFrame(id: string, title: string, description: string, query: Query): Frame {
  const source = printQuery(query);
  return { id, title, description, source, use: 'paper', empty: 'There is nothing to be shown yet.' };
}

/** A drawn figure as a block. */
export function figureBlock(
  { title, description }: Frame,
  drawn: { svg: string; width: number; height: number },
): Omit<Figure, 'isInTable'> {
  return { kind: 'figure', ...drawn, alt: description, caption: [title] };
}

/** The codes that are told of, each with the row that a table has of it; none where the code isn’t used. */
export function rowsOf<T>(
  codes: readonly ReportedCode[],
  rows: readonly T[],
  nameOf: (row: T) => string,
): CodeRow<T>[] {
  const byName = new Map(rows.map((row) => [nameOf(row), row]));
  return codes.map(({ node: { name }, depth }) => ({ name, depth, row: byName.get(name) }));
}

/** A code, and what a table says of it. */
export interface CodeRow<T> {
  readonly name: string;
  readonly depth: number;
  readonly row: T | undefined;
}

/** A column of numbers. */
export function numberColumn(header: string): Column {
  return { header: [header], align: 'right' };
}

/** A share from 0 to 1 in percent, with one digit after the point. */
export function shareText(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
