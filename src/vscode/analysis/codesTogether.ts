import * as vscode from 'vscode';
import { drawHeatMap } from '../../core/figures/heatMap';
import { coOccurrence, type Together } from '../../core/findings/coOccurrence';
import { printQuery } from '../../core/query/printQuery';
import type { Analysis, Choice } from './analysis';
import { cellsOf } from './cellsOf';
import { childrenChoice, mostChoice } from './choices';
import { largest } from './largest';

/** Which codes are there together, as a matrix. Where child codes counted for their parents, each parent would be there with its children. */
export function codesTogether(): Analysis {
  return {
    id: 'co-occurrence',
    title: vscode.l10n.t('Co-occurrence'),
    choices: [togetherChoice(), childrenChoice('without'), mostChoice()],
    async make(study, { together, children, most }, watched) {
      const table = await coOccurrence(togetherOf(together), { children: children === 'with' }, study, watched);
      if (!table) return undefined;
      const shown = largest(
        table.rows.map((heading, index) => ({ heading, index, count: table.cell(index, undefined).excerpts })),
        most,
        ({ count }) => count,
        false,
      );
      const place = new Map(shown.map(({ index }, at) => [index, at]));
      const found = cellsOf(table, ({ excerpts }) => excerpts).flatMap((it) => {
        const [row, column] = [place.get(it.mark.row), place.get(it.mark.column)];
        return row === undefined || column === undefined ? [] : [{ ...it, mark: { ...it.mark, row, column } }];
      });
      const headings = shown.map(({ heading }) => heading);
      const title = vscode.l10n.t('Excerpts of the row’s code together with the column’s');
      return {
        description: vscode.l10n.t(
          'How many excerpts of each code (row) are together with another one (column): {0}. On the diagonal stand all excerpts of a code.',
          togetherText(together),
        ),
        query: printQuery(table.query(undefined, undefined)),
        draw: (frame) => {
          const data = { rows: headings, columns: headings, cells: found.map(({ mark }) => mark), title };
          return drawHeatMap({ ...data, isSquare: true }, frame);
        },
        columns: [
          { title: vscode.l10n.t('Code'), kind: 'text' },
          { title: vscode.l10n.t('Together with'), kind: 'text' },
          { title: vscode.l10n.t('Excerpts'), kind: 'count' },
          { title: vscode.l10n.t('Words'), kind: 'count' },
        ],
        rows: found.map(({ mark, cell, query }) => ({
          cells: [headings[mark.row]?.label ?? '', headings[mark.column]?.label ?? '', cell.excerpts, cell.words],
          query,
        })),
      };
    },
  };
}

/** When codes count as being together. */
const TOGETHER: Readonly<Record<string, Together>> = {
  sameExcerpt: { kind: 'sameExcerpt' },
  overlaps: { kind: 'overlaps' },
  sameTurn: { kind: 'sameTurn' },
  within: { kind: 'within', distance: 2, unit: 'turns' },
};

export function togetherOf(value: string | undefined): Together {
  return TOGETHER[value ?? ''] ?? { kind: 'sameExcerpt' };
}

export function togetherChoice(): Choice {
  const options = Object.keys(TOGETHER).map((value) => ({ value, text: togetherText(value) }));
  return { name: 'together', label: vscode.l10n.t('Together'), options };
}

export function togetherText(value: string | undefined): string {
  switch (value) {
    case 'overlaps':
      return vscode.l10n.t('excerpts that overlap');
    case 'sameTurn':
      return vscode.l10n.t('in the same turn');
    case 'within':
      return vscode.l10n.t('within 2 turns');
    default:
      return vscode.l10n.t('on the same excerpt');
  }
}
