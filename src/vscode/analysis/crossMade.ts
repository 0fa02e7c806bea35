import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { drawHeatMap } from '../../core/figures/heatMap';
import type { Table } from '../../core/findings/table';
import { coverage, transposed } from '../../core/findings/tableParts';
import { printQuery } from '../../core/query/printQuery';
import type { Chosen, Choice, Made, NumbersRow } from './analysis';
import { cellsOf } from './cellsOf';
import { crossSection } from './crossSection';
import { cellNumber, numberKind, type CellNumber } from './crossNumbers';
import { shownPart } from './shownPart';

/** In larger tables the cells of which there is nothing aren't saved. */
const MOST_EMPTY = 250_000;

/** A table that is shown, with what its sides are. */
export interface CrossParts {
  /** Of the figure. */
  readonly id: string;
  readonly table: Table;
  /** What a row is, and a column: `Code`. */
  readonly rowTitle: string;
  readonly columnTitle: string;
  /** What the figure and the table show. */
  readonly title: string;
  readonly description: string;
  /** Whether columns are the same codes as the rows. */
  readonly isSquare: boolean;
  readonly codebook: Codebook;
  /** What of it is shown, by the choices below. */
  readonly chosen: Chosen;
}

export function cellChoice(): Choice {
  return {
    name: 'count',
    label: vscode.l10n.t('Count'),
    options: [
      { value: 'excerpts', text: vscode.l10n.t('excerpts') },
      { value: 'words', text: vscode.l10n.t('words') },
      { value: 'share', text: vscode.l10n.t('share of words') },
    ],
  };
}

export function cellChosen({ count }: Chosen): CellNumber {
  return count === 'words' || count === 'share' ? count : 'excerpts';
}

/** Whether rows and columns change places. @param options what each is called: as it is, and transposed. */
export function sidesChoice(label: string, [asIs, changed]: readonly [string, string]): Choice {
  const options = [
    { value: 'asIs', text: asIs },
    { value: 'transposed', text: changed },
  ];
  return { name: 'sides', label, options };
}

export function isTransposed({ sides }: Chosen): boolean {
  return sides === 'transposed';
}

/** Rows by columns: as a figure, as a table, and as a list of numbers to be saved. */
export function crossMade({
  id,
  table: all,
  rowTitle,
  columnTitle,
  title,
  description,
  isSquare,
  codebook,
  chosen,
}: CrossParts): Made {
  const number = cellChosen(chosen);
  const codes = Number(chosen['most']) || undefined;
  const largestFirst = chosen['order'] === 'count';
  const table = shownPart(all, {
    number,
    largestFirst,
    codes,
    isTransposed: isTransposed(chosen),
    isSquare,
    parentOf: (code) => codebook.parentOf(code)?.name,
  });
  const numbers = numberKind(number);
  const note = partNote(table, isTransposed(chosen) ? transposed(all) : all);
  return {
    description: note ? `${description} ${note}` : description,
    query: printQuery(all.query(undefined, undefined)),
    table: crossSection(id, { table, number, rowTitle: isTransposed(chosen) ? columnTitle : rowTitle, caption: title }),
    draw: (frame) => {
      const cells = cellsOf(table, (row, column) => cellNumber(table, number, row, column));
      const { rows, columns } = table;
      return drawHeatMap({ rows, columns, cells, title, numbers, isSquare }, frame);
    },
    columns: [
      { title: rowTitle, kind: 'text' },
      { title: columnTitle, kind: 'text' },
      { title: vscode.l10n.t('Excerpts'), kind: 'count' },
      { title: vscode.l10n.t('Words'), kind: 'count' },
      { title: vscode.l10n.t('Share of words'), kind: 'share' },
    ],
    // Only asked for when they are saved.
    get rows() {
      return longRows(all);
    },
  };
}

/** What is said where not all of a table is shown. */
function partNote(shown: Table, all: Table): string | undefined {
  if (shown.rows.length === all.rows.length && shown.columns.length === all.columns.length) return undefined;
  return vscode.l10n.t(
    'Shown are {0} of {1} rows and {2} of {3} columns, those with the most excerpts. All numbers are in the CSV.',
    shown.rows.length,
    all.rows.length,
    shown.columns.length,
    all.columns.length,
  );
}

/** A row for each cell, the empty ones too: none is a number as well. */
function longRows(table: Table): NumbersRow[] {
  const { rows, columns } = table;
  const isLarge = rows.length * columns.length > MOST_EMPTY;
  return rows.flatMap(({ label }, row) =>
    columns.flatMap(({ label: other }, column) => {
      const { excerpts, words } = table.cell(row, column);
      if (isLarge && !excerpts) return [];
      const cells = [label, other, excerpts, words, coverage(table, row, column)];
      return [{ cells, query: printQuery(table.query(row, column)) }];
    }),
  );
}
