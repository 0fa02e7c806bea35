import * as vscode from 'vscode';
import { percent } from '../../core/text/percent';
import { html, type Html } from '../page/html';
import { sortableTable, type Column } from '../page/sortableTable';
import type { Analysis, Choice, Chosen, Made, NumbersColumn, Option } from './analysis';
import { pressValue, type Press, type SavedAs } from './press';

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
    ${choices.map(({ name, label, options }) => {
      const value = chosen[name] ?? '';
      return html`<label>
        ${label}
        ${
          options
            ? html`<select id="${name}" name="${name}">
                ${options.map((it) => optionOf(it, value))}
              </select>`
            : html`<input id="${name}" name="${name}" value="${value}" />`
        }
      </label>`;
    })}
  </form>`;
}

function optionOf({ value, text }: Option, chosen: string): Html {
  return html`<option value="${value}" ${value === chosen ? html`selected` : undefined}>${text}</option>`;
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

/** How many rows are shown at most: more take long to show, and nobody reads them. */
const MOST_ROWS = 1000;

/** The same numbers as in the figure; the first of a row leads to its excerpts. */
export function numbersTable({ id, title }: Analysis, { columns, rows }: Made): Html | undefined {
  if (!rows.length) return undefined;
  const heads = columns.map(({ title, kind }): Column => {
    if (isNumber(kind)) return { title };
    return kind === 'before' ? { title, first: 'ascending' } : { title, first: 'ascending', isText: true };
  });
  const link = columns.findIndex(({ kind }) => isNumber(kind));
  const body = rows
    .slice(0, MOST_ROWS)
    .map(({ cells, query, press = query === undefined ? undefined : { kind: 'excerpts' as const, query } }) => {
      const [first = '', ...others] = cells;
      return html`<tr>
        <th scope="row">${first}</th>
        ${others.map((cell, i) => {
          const column = columns[i + 1];
          return column && cellOf(cell, column, i + 1 === link ? press : undefined);
        })}
      </tr>`;
    });
  const rest = vscode.l10n.t(
    'The first {0} of {1} rows. What is saved as CSV has all of them.',
    MOST_ROWS,
    rows.length,
  );
  return html`<h3>${vscode.l10n.t('Numbers')}</h3>
    ${rows.length > MOST_ROWS ? html`<p>${rest}</p>` : undefined} ${sortableTable(`numbers-${id}`, title, heads, body)}`;
}

function isNumber(kind: NumbersColumn['kind']): boolean {
  return kind === 'count' || kind === 'share';
}

/** @param press what the cell leads to. */
function cellOf(value: string | number, { kind }: NumbersColumn, press: Press | undefined): Html {
  if (typeof value === 'string') return html`<td class="${kind}">${value}</td>`;
  const text = kind === 'share' ? `${percent(value)}%` : String(value);
  const content = press ? html`<button value="${pressValue(press)}">${text}</button>` : text;
  return html`<td data-value="${value}">${content}</td>`;
}
