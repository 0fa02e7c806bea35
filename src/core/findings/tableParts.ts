import type { Table } from './table';

/** The same with rows as columns. */
export function transposed(table: Table): Table {
  return {
    rows: table.columns,
    columns: table.rows,
    talkWords: table.talkWords,
    cell: (row, column) => table.cell(column, row),
    query: (row, column) => table.query(column, row),
  };
}

/**
 * Some of its rows and columns, in the order that is given. The totals stay those of the whole.
 * @param rows indices; so are the columns.
 */
export function partOf(table: Table, rows: readonly number[], columns: readonly number[]): Table {
  const of = (indices: readonly number[], at: number | undefined) => {
    if (at === undefined) return undefined;
    const index = indices[at];
    if (index === undefined) throw new RangeError('There is no such row or column.');
    return index;
  };
  return {
    rows: rows.flatMap((index) => table.rows[index] ?? []),
    columns: columns.flatMap((index) => table.columns[index] ?? []),
    talkWords: table.talkWords,
    cell: (row, column) => table.cell(of(rows, row), of(columns, column)),
    query: (row, column) => table.query(of(rows, row), of(columns, column)),
  };
}

/**
 * Which part of the talk that a cell is about its words are, from 0 to 1: of the row's or the column's talk where these are transcripts or
 * their attributes, or else of all talk.
 */
export function coverage(table: Table, row: number | undefined, column: number | undefined): number {
  const ofRow = row === undefined ? undefined : table.rows[row]?.talkWords;
  const ofColumn = column === undefined ? undefined : table.columns[column]?.talkWords;
  const all = ofColumn ?? ofRow ?? table.talkWords;
  return all ? table.cell(row, column).words / all : 0;
}
