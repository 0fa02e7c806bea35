import type { NumberKind } from '../../core/figures/numbers';
import type { Table } from '../../core/findings/table';
import { coverage } from '../../core/findings/tableParts';

/** What the cells of a table show. */
export type CellNumber = 'excerpts' | 'words' | 'share';

/** Numbers that have two sides, as rows by columns. */
export interface CrossNumbers {
  readonly table: Table;
  readonly number: CellNumber;
  /** What the rows are, one of them: `Code`. */
  readonly rowTitle: string;
  /** What the table shows. */
  readonly caption: string;
}

export function cellNumber(
  table: Table,
  number: CellNumber,
  row: number | undefined,
  column: number | undefined,
): number {
  return number === 'share' ? coverage(table, row, column) : table.cell(row, column)[number];
}

export function numberKind(number: CellNumber): NumberKind {
  return number === 'share' ? 'share' : 'count';
}
