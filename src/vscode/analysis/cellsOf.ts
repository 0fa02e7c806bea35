import type { HeatCell } from '../../core/figures/heatMap';
import type { Table } from '../../core/findings/table';
import { printQuery } from '../../core/query/printQuery';
import { pressValue } from './press';

/** The cells of a table that aren't empty, row by row. */
export function cellsOf(table: Table, value: (row: number, column: number) => number): HeatCell[] {
  return table.rows.flatMap((_, row) =>
    table.columns.flatMap((__, column) => {
      const number = value(row, column);
      if (number === 0) return [];
      const key = pressValue({ kind: 'excerpts', query: printQuery(table.query(row, column)) });
      return [{ key, row, column, value: number }];
    }),
  );
}
