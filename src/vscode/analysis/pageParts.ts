import * as vscode from 'vscode';
import { percent } from '../../core/text/percent';
import { html, type Html } from '../page/html';
import { sortableTable, type Column } from '../page/sortableTable';
import type { Analysis, Choice, Chosen, Made, NumbersColumn } from './analysis';
import { pressValue, type SavedAs } from './press';

/** The figures to choose from. */
export function figuresNav(all: readonly Analysis[], shown: Analysis): Html {
  return html`<nav class="figures" aria-label="${vscode.l10n.t('Figures')}">
    ${all.map(
      ({ id, title }) =>
        html`<button
          id="figure-${id}"
          value="${pressValue({ kind: 'figure', id })}"
          ${id === shown.id ? html`aria-current="page"` : undefined}
        >
          ${title}
        </button>`,
    )}
  </nav>`;
}

export function choicesForm(choices: readonly Choice[], chosen: Chosen): Html {
  return html`<form>
    ${choices.map(
      ({ name, label, options }) =>
        html`<label>
          ${label}
          <select id="${name}" name="${name}">
            ${options.map(
              ({ value, text }) =>
                html`<option value="${value}" ${value === chosen[name] ? html`selected` : undefined}>${text}</option>`,
            )}
          </select>
        </label>`,
    )}
  </form>`;
}

/** @param hasFigure whether there is one, or only numbers. */
export function saveButtons(hasFigure: boolean): Html {
  const button = (as: SavedAs, title: string) =>
    html`<button class="action" id="save-${as}" value="${pressValue({ kind: 'save', as })}">${title}</button>`;
  return html`<p class="actions">
    ${hasFigure ? [button('svg', vscode.l10n.t('Save as SVG…')), button('png', vscode.l10n.t('Save as PNG…'))] : undefined}
    ${button('csv', vscode.l10n.t('Save Numbers as CSV…'))}
  </p>`;
}

/** The same numbers as in the figure; the first of a row leads to its excerpts. */
export function numbersTable({ id, title }: Analysis, { columns, rows }: Made): Html | undefined {
  if (!rows.length) return undefined;
  const heads = columns.map((column): Column =>
    column.kind === 'text' ? { title: column.title, first: 'ascending', isText: true } : { title: column.title },
  );
  const link = columns.findIndex(({ kind }) => kind !== 'text');
  const body = rows.map(({ cells, query }) => {
    const [first = '', ...others] = cells;
    return html`<tr>
      <th scope="row">${first}</th>
      ${others.map((cell, i) => {
        const column = columns[i + 1];
        return column && cellOf(cell, column, i + 1 === link ? query : undefined);
      })}
    </tr>`;
  });
  return html`<h3>${vscode.l10n.t('Numbers')}</h3>
    ${sortableTable(`numbers-${id}`, title, heads, body)}`;
}

/** @param query of what the cell leads to. */
function cellOf(value: string | number, { kind }: NumbersColumn, query: string | undefined): Html {
  if (typeof value === 'string') return html`<td class="text">${value}</td>`;
  const text = kind === 'share' ? `${percent(value)}%` : String(value);
  const content =
    query === undefined ? text : html`<button value="${pressValue({ kind: 'excerpts', query })}">${text}</button>`;
  return html`<td data-value="${value}">${content}</td>`;
}
