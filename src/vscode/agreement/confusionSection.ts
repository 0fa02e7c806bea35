import * as vscode from 'vscode';
import type { Coder } from '../../core/coders/coder';
import type { Confusion, ConfusionCell } from '../../core/comparing/confusion';
import { coderText } from '../coders/coderText';
import { html, type Html } from '../page/html';
import { scrollBox } from '../page/scrollBox';
import { pressValue } from './press';

/** A cell whose excerpts are shown. */
export type ChosenCell = Pick<ConfusionCell, 'first' | 'second'>;

/** What one coder has given where the other has given what. A cell's number leads to its excerpts, which are then shown below. */
export function confusionSection(
  { codes, cells }: Confusion,
  [first, second]: readonly [Coder, Coder],
  chosen: ChosenCell | undefined,
): Html {
  const title = vscode.l10n.t('Who has given what where');
  const all = [...codes, undefined];
  const rows = all.map((code) => {
    const inRow = new Map(cells.filter((it) => it.first === code).map((it) => [it.second, it]));
    return html`<tr>
      <th scope="row">${codeText(code)}</th>
      ${all.map((other) => cell(inRow.get(other), chosen))}
    </tr>`;
  });
  const table = html`<table class="confusion" aria-labelledby="confusion-title">
    <thead>
      <tr>
        <th scope="col">${coderText(first)} ↓ ${coderText(second)} →</th>
        ${all.map((code) => html`<th scope="col">${codeText(code)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  return html`<h2 id="confusion-title">${title}</h2>
    <p>
      ${vscode.l10n.t(
        'Rows are the codes of {0}, columns those of {1}, for the same words; each number leads to its excerpts.',
        coderText(first),
        coderText(second),
      )}
    </p>
    ${scrollBox('confusion-box', title, table)}`;
}

function cell(found: ConfusionCell | undefined, chosen: ChosenCell | undefined): Html {
  if (!found) return html`<td></td>`;
  const { first, second, entries } = found;
  const isChosen = chosen?.first === first && chosen?.second === second;
  const classes = [first === second ? 'same' : '', isChosen ? 'chosen' : ''].join(' ').trim();
  const value = pressValue({ kind: 'cell', first: first ?? null, second: second ?? null });
  const label = vscode.l10n.t('{0}: {1} and {2}', entries.length, codeText(first), codeText(second));
  return html`<td class="${classes}">
    <button
      id="cell-${value}"
      value="${value}"
      aria-label="${label}"
      aria-pressed="${String(isChosen)}"
      title="${label}"
    >
      ${entries.length}
    </button>
  </td>`;
}

export function codeText(code: string | undefined): string {
  return code ?? vscode.l10n.t('no code');
}
