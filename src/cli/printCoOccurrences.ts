import type { Table } from '../core/findings/table';
import { printQuery } from '../core/query/printQuery';
import { toCsv, type Cell } from '../core/text/csv';
import type { Asked, Counts } from './countStudies';
import type { FindingFormat } from './findingOptions';
import { headedTexts } from './headedTexts';
import { matrixText } from './matrixText';

/**
 * How many excerpts of each code occur together with each other, in each study.
 * @param together when they do, as it is told.
 */
export function printCoOccurrences(
  together: string,
  counts: Counts<Table>,
  format: FindingFormat,
  asked: Asked,
): string {
  switch (format) {
    case 'text':
      return headedTexts(counts, asText);
    case 'csv':
      return toCsv([HEADER, ...counts.flatMap(([folder, table]) => rowsOf(folder, table))]);
    case 'json': {
      const studies = counts.map(([folder, table]) => asJson(folder, table));
      return `${JSON.stringify({ together, ...asked, studies }, undefined, 2)}\n`;
    }
  }
}

/** Codes are too long for columns, and have numbers there. */
function asText(table: Table): string[] {
  const { rows } = table;
  const width = String(rows.length).length;
  const numbered = rows.map(({ label }, i) => `${String(i + 1).padStart(width)} ${label}`);
  return matrixText(
    'code',
    numbered,
    rows.map(
      (_, column) => [String(column + 1), [...rows.keys()].map((row) => table.cell(row, column).excerpts)] as const,
    ),
  );
}

const HEADER = ['study', 'code', 'with', 'excerpts', 'words', 'code excerpts', 'with excerpts'];

/** A row for each two codes, also where there is nothing, which is a number too. */
function rowsOf(folder: string, table: Table): Cell[][] {
  const { rows } = table;
  const all = rows.map((_, row) => table.cell(row, undefined).excerpts);
  return rows.flatMap(({ label: code }, row) =>
    rows.map(({ label: other }, column): Cell[] => {
      const { excerpts, words } = table.cell(row, column);
      return [folder, code, other, excerpts, words, all[row], all[column]];
    }),
  );
}

function asJson(folder: string, table: Table): object {
  const { rows, talkWords } = table;
  const figures = (row: number, column: number | undefined) => {
    const { excerpts, words } = table.cell(row, column);
    return { excerpts, words, query: printQuery(table.query(row, column)) };
  };
  const cells = rows.flatMap(({ label: code }, row) =>
    rows.flatMap(({ label: other }, column) =>
      table.cell(row, column).excerpts ? [{ code, with: other, ...figures(row, column) }] : [],
    ),
  );
  return {
    folder,
    talkWords,
    codes: rows.map(({ label, depth }, row) => ({ code: label, level: depth, ...figures(row, undefined) })),
    cells,
  };
}
