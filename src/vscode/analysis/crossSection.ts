import * as vscode from 'vscode';
import { numberText } from '../../core/figures/numbers';
import { printQuery } from '../../core/query/printQuery';
import { filterBox } from '../page/filterBox';
import { html, type Html } from '../page/html';
import { scrollBox } from '../page/scrollBox';
import { cellNumber, numberKind, type CrossNumbers } from './crossNumbers';
import { pressValue } from './press';

/** How many characters the names of columns may have together to stand in a line. */
const IN_LINE = 90;

/**
 * Numbers as a table whose rows can be sorted and filtered. Each number leads to what was counted; one gets from one to the other with the
 * arrow keys.
 */
export function crossSection(analysis: string, cross: CrossNumbers): Html | undefined {
  const { table, rowTitle, caption } = cross;
  const { rows, columns } = table;
  if (!rows.length) return undefined;
  const id = `cross-${analysis}`;
  const all = vscode.l10n.t('All');
  const once = vscode.l10n.t('Each excerpt once, however many rows or columns it is in');
  const isUpright = columns.reduce((sum, { label }) => sum + label.length, 0) > IN_LINE;
  const head = (index: number, title: string, tooltip: string, kind?: 'name' | 'all') =>
    html`<th scope="col" class="${kind}">
      <button
        id="${id}-${index}"
        data-column="${index}"
        data-first="${kind === 'name' ? 'ascending' : undefined}"
        title="${tooltip}"
        tabindex="${index ? -1 : 0}"
      >
        ${title}
      </button>
    </th>`;
  const numbers = (row: number | undefined) => [
    ...[...columns.keys()].map((column) => cellOf(cross, row, column)),
    cellOf(cross, row, undefined),
  ];
  const content = html`<table id="${id}" class="cross ${isUpright ? 'upright' : undefined}" role="grid">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${head(0, rowTitle, rowTitle, 'name')} ${columns.map(({ label }, i) => head(i + 1, label, label))}
        ${head(columns.length + 1, all, once, 'all')}
      </tr>
    </thead>
    <tbody>
      ${[...rows.entries()].map(
        ([row, { label, depth }]) =>
          html`<tr>
            <th scope="row" data-depth="${depth || undefined}" title="${label}">${label}</th>
            ${numbers(row)}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" title="${once}">${all}</th>
        ${numbers(undefined)}
      </tr>
    </tfoot>
  </table>`;
  return html`<h3>${vscode.l10n.t('Numbers')}</h3>
    ${filterBox(id, vscode.l10n.t('Filter rows'))} ${scrollBox(`${id}-box`, caption, content)}`;
}

function cellOf({ table, number }: CrossNumbers, row: number | undefined, column: number | undefined): Html {
  const value = cellNumber(table, number, row, column);
  const kind = column === undefined ? 'all' : undefined;
  if (!table.cell(row, column).excerpts) return html`<td data-value="0" class="${kind}"></td>`;
  const press = pressValue({ kind: 'excerpts', query: printQuery(table.query(row, column)) });
  const text = numberText(value, numberKind(number));
  return html`<td data-value="${value}" class="${kind}"><button value="${press}" tabindex="-1">${text}</button></td>`;
}
