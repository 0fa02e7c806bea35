import * as vscode from 'vscode';
import type { FrameworkCell, FrameworkMatrix } from '../../core/findings/frameworkMatrix';
import type { Summary } from '../../core/framework/framework';
import { printQuery } from '../../core/query/printQuery';
import { excerptCount } from '../counts';
import { filterBox } from '../page/filterBox';
import { html, type Html } from '../page/html';
import { scrollBox } from '../page/scrollBox';
import { pressValue } from './press';

/** How many cases and codes are shown at most: nobody would find anything in more. */
export const MOST_CASES = 200;
export const MOST_CODES = 40;

const ID = 'framework-matrix';

/**
 * @param shown which of its codes are columns.
 * @param canWrite whether a case is one transcript, of which summaries are.
 */
export function frameworkSection(
  matrix: FrameworkMatrix,
  shown: readonly number[],
  caseTitle: string,
  canWrite: boolean,
): Html | undefined {
  const columns = shown.slice(0, MOST_CODES);
  if (!columns.length || !matrix.cases.length) return undefined;
  const heads = columns.map((column, i) => head(i + 1, matrix.codes[column]?.label ?? ''));
  const rows = matrix.cases.slice(0, MOST_CASES).map(({ label }, row) => {
    const cells = columns.map((column) => {
      const code = matrix.codes[column]?.label ?? '';
      return cellOf(matrix.cell(row, column), code, label, canWrite);
    });
    return html`<tr>
      <th scope="row">${label}</th>
      ${cells}
    </tr>`;
  });
  const caption = vscode.l10n.t('Excerpts, and summaries of them');
  const content = html`<table id="${ID}" class="framework">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${head(0, caseTitle, 'ascending')} ${heads}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  return html`${filterBox(ID, vscode.l10n.t('Filter rows'))} ${scrollBox(`${ID}-box`, caption, content)}`;
}

function head(index: number, title: string, first?: 'ascending'): Html {
  return html`<th scope="col">
    <button id="${ID}-${index}" data-column="${index}" data-first="${first}">${title}</button>
  </th>`;
}

function cellOf({ excerpts, summaries, query }: FrameworkCell, code: string, label: string, canWrite: boolean): Html {
  const count = excerpts
    ? html`<button value="${pressValue({ kind: 'excerpts', query: printQuery(query) })}">
        ${excerptCount(excerpts)}
      </button>`
    : undefined;
  const texts = summaries.map(
    (it) => html`<p class="summary">${canWrite ? undefined : html`<b>${it.transcript}</b>`} ${it.text.trim()}</p>`,
  );
  const write = canWrite
    ? writeButton(label, code, summaries[0])
    : summaries.map((it) => writeButton(it.transcript, code, it));
  return html`<td class="text" data-value="${excerpts}">${count} ${texts} ${write}</td>`;
}

function writeButton(transcript: string, code: string, summary: Summary | undefined): Html {
  const title = summary ? vscode.l10n.t('Edit Summary…') : vscode.l10n.t('Write Summary…');
  const press = pressValue({ kind: 'summary', transcript, code });
  return html`<button class="write" value="${press}" aria-label="${title} ${code}, ${transcript}">${title}</button>`;
}
