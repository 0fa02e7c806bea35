import * as vscode from 'vscode';
import { drawHeatMap } from '../../core/figures/heatMap';
import type { Dimension } from '../../core/findings/columns';
import { crossTable } from '../../core/findings/crossTable';
import { printQuery } from '../../core/query/printQuery';
import type { Analysis } from './analysis';
import { childrenChoice } from './choices';
import { cellsOf } from './cellsOf';

const BY = ['transcript', 'speaker', 'role', 'coder'] as const;

/** How much each code has by transcript, speaker, role or coder. */
export function codesBy(): Analysis {
  return {
    id: 'codes-by',
    title: vscode.l10n.t('Codes by Transcript, Speaker or Role'),
    choices: [
      { name: 'by', label: vscode.l10n.t('By'), options: BY.map((value) => ({ value, text: byText(value) })) },
      {
        name: 'count',
        label: vscode.l10n.t('Count'),
        options: [
          { value: 'excerpts', text: vscode.l10n.t('excerpts') },
          { value: 'words', text: vscode.l10n.t('words') },
        ],
      },
      childrenChoice(),
    ],
    async make(study, { by, count, children }, watched) {
      const dimension: Dimension = { kind: BY.find((it) => it === by) ?? 'transcript' };
      const table = await crossTable(dimension, { children: children !== 'without' }, study, watched);
      if (!table) return undefined;
      const found = cellsOf(table, (cell) => (count === 'words' ? cell.words : cell.excerpts));
      const title = count === 'words' ? vscode.l10n.t('Words') : vscode.l10n.t('Excerpts');
      const columns = table.columns.map(({ key, label }) => ({ key, label: label || vscode.l10n.t('no name') }));
      return {
        description: vscode.l10n.t('{0} of each code, by {1}. An empty cell has none.', title, byText(dimension.kind)),
        query: printQuery(table.query(undefined, undefined)),
        draw: (frame) => drawHeatMap({ rows: table.rows, columns, cells: found.map(({ mark }) => mark), title }, frame),
        columns: [
          { title: vscode.l10n.t('Code'), kind: 'text' },
          { title: titleText(dimension.kind), kind: 'text' },
          { title: vscode.l10n.t('Excerpts'), kind: 'count' },
          { title: vscode.l10n.t('Words'), kind: 'count' },
        ],
        rows: found.map(({ mark, cell, query }) => ({
          cells: [table.rows[mark.row]?.label ?? '', columns[mark.column]?.label ?? '', cell.excerpts, cell.words],
          query,
        })),
      };
    },
  };
}

function byText(by: Dimension['kind']): string {
  switch (by) {
    case 'speaker':
      return vscode.l10n.t('speaker');
    case 'role':
      return vscode.l10n.t('role');
    case 'coder':
      return vscode.l10n.t('coder');
    default:
      return vscode.l10n.t('transcript');
  }
}

function titleText(by: Dimension['kind']): string {
  switch (by) {
    case 'speaker':
      return vscode.l10n.t('Speaker');
    case 'role':
      return vscode.l10n.t('Role');
    case 'coder':
      return vscode.l10n.t('Coder');
    default:
      return vscode.l10n.t('Transcript');
  }
}
