import type { Dimension } from '../core/findings/columns';
import type { Cell as Count, Table } from '../core/findings/table';
import { printQuery } from '../core/query/printQuery';
import { toCsv, type Cell } from '../core/text/csv';
import { coderName } from './agreementText';
import { shortened } from './columns';
import type { Asked, Counts } from './countStudies';
import type { FindingFormat } from './findingOptions';
import { headedTexts, listed } from './headedTexts';
import { matrixText } from './matrixText';

/** How wide a column's name may be where people read it. */
const NAME = 24;

/** How much each code has by something else, in each study. */
export function printCrossTables(by: Dimension, counts: Counts<Table>, format: FindingFormat, asked: Asked): string {
  switch (format) {
    case 'text':
      return headedTexts(counts, (table) => asText(by, table, asked));
    case 'csv': {
      const header = ['study', 'code', 'level', columnName(by), 'excerpts', 'words', 'talk words', 'share of words'];
      return toCsv([header, ...counts.flatMap(([folder, table]) => rowsOf(folder, table))]);
    }
    case 'json': {
      const studies = counts.map(([folder, table]) => asJson(folder, by, table));
      return `${JSON.stringify({ by: columnName(by), ...asked, studies }, undefined, 2)}\n`;
    }
  }
}

function columnName(by: Dimension): string {
  return by.kind === 'attribute' ? `attribute ${by.name}` : by.kind;
}

function asText(by: Dimension, table: Table, asked: Asked): string[] {
  const { rows, columns } = table;
  const numbers = (column: number | undefined) =>
    [...rows.keys(), undefined].map((row) => table.cell(row, column).excerpts);
  return matrixText(
    'code',
    [...listed(rows, asked), 'all codes'],
    [...columns.map(({ label }, i) => [nameOf(by, label), numbers(i)] as const), ['all', numbers(undefined)]],
  );
}

/** Of a long name its end, which tells transcripts apart. */
function nameOf({ kind }: Dimension, label: string): string {
  if (kind === 'coder') return shortened(coderName(label || undefined), NAME);
  const characters = Array.from(label);
  return characters.length > NAME ? `…${characters.slice(1 - NAME).join('')}` : label;
}

/** A row for each code and each column, also where there is nothing, which is a number too. */
function rowsOf(folder: string, table: Table): Cell[][] {
  const { rows, columns } = table;
  return rows.flatMap(({ label: code, depth }, row) =>
    columns.map(({ label, talkWords }, column): Cell[] => {
      const { excerpts, words } = table.cell(row, column);
      const share = talkWords ? words / talkWords : undefined;
      return [folder, code, depth, label, excerpts, words, talkWords, share];
    }),
  );
}

function asJson(folder: string, by: Dimension, table: Table): object {
  const { rows, columns, talkWords } = table;
  const told = (label: string) => (by.kind === 'coder' && label === '' ? null : label);
  const figures = (count: Count, row: number | undefined, column: number | undefined) => ({
    excerpts: count.excerpts,
    words: count.words,
    query: printQuery(table.query(row, column)),
  });
  const cells = rows.flatMap(({ label: code }, row) =>
    columns.flatMap(({ label }, column) => {
      const count = table.cell(row, column);
      return count.excerpts ? [{ code, column: told(label), ...figures(count, row, column) }] : [];
    }),
  );
  return {
    folder,
    talkWords,
    codes: rows.map(({ label, depth }, row) => ({
      code: label,
      level: depth,
      ...figures(table.cell(row, undefined), row, undefined),
    })),
    columns: columns.map(({ label, talkWords: words }, column) => ({
      column: told(label),
      talkWords: words ?? null,
      ...figures(table.cell(undefined, column), undefined, column),
    })),
    all: figures(table.cell(undefined, undefined), undefined, undefined),
    cells,
  };
}
