import * as vscode from 'vscode';
import type { Coder } from '../../core/coders/coder';
import type { ConfusionCell } from '../../core/comparing/confusion';
import type { Range } from '../../core/text/position';
import { coderText } from '../coders/coderText';
import { html, type Html } from '../page/html';
import { codeText } from './confusionSection';
import { pressValue } from './press';

/** The excerpts of a cell of the confusion matrix; each leads to its place. */
export function excerptsSection({ first, second, entries }: ConfusionCell, [a, b]: readonly [Coder, Coder]): Html {
  const items = entries.map((entry, index) => {
    const line = placeOf(entry).start.line;
    const words = (entry.first ?? entry.second)?.coding.firstWords;
    return html`<li>
      <button id="excerpt-${index}" value="${pressValue({ kind: 'excerpt', index })}">${entry.path}:${line + 1}</button>
      <q>${words}</q>
    </li>`;
  });
  return html`<h2 id="excerpts-title">
      <span role="status">
        ${vscode.l10n.t('{0}: {1} · {2}: {3}', coderText(a), codeText(first), coderText(b), codeText(second))}
      </span>
    </h2>
    <ul class="excerpts" aria-labelledby="excerpts-title">
      ${items}
    </ul>`;
}

/** Where an entry of a cell stands in its transcript. */
export function placeOf(entry: ConfusionCell['entries'][number]): Range {
  return 'range' in entry ? entry.range : entry.first.coding.range;
}
