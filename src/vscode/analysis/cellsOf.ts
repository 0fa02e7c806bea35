import type { HeatCell } from '../../core/figures/heatMap';
import type { Cell, Table } from '../../core/findings/table';
import { printQuery } from '../../core/query/printQuery';
import { pressValue } from './press';

/** A cell that isn't empty. */
export interface FilledCell {
  readonly mark: HeatCell;
  readonly cell: Cell;
  readonly query: string;
}

/** The cells of a table that aren't empty, row by row. */
export function cellsOf(table: Table, value: (cell: Cell) => number): FilledCell[] {
  return table.rows.flatMap((_, row) =>
    table.columns.flatMap((__, column) => {
      const cell = table.cell(row, column);
      if (value(cell) === 0) return [];
      const query = printQuery(table.query(row, column));
      const mark = { key: pressValue({ kind: 'excerpts', query }), row, column, value: value(cell) };
      return [{ mark, cell, query }];
    }),
  );
}
