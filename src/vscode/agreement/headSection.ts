import * as vscode from 'vscode';
import type { AgreementTable } from '../../core/agreement/agreementTable';
import { coderText } from '../coders/coderText';
import { html, type Html } from '../page/html';
import { unitText } from './optionsForm';
import { pressValue } from './press';

/** Whose agreement it is, and what it rests on. Of codings outside of all turns it says nothing. */
export function headSection({ coders, options, overall, transcripts, unreadable, codedByOne }: AgreementTable): Html {
  const names = coders.map(coderText).join(' · ');
  const units = unitText(options.unit);
  const uncoded =
    options.uncoded === 'include'
      ? vscode.l10n.t('{0} of them without any code: all agree on none there.', overall.uncoded)
      : vscode.l10n.t('{0} more without any code don’t count.', overall.uncoded);
  return html`<h1>${vscode.l10n.t('Agreement: {0}', names)}</h1>
    <p>
      ${vscode.l10n.t('Transcripts that at least two have coded: {0}.', transcripts.length)}
      ${vscode.l10n.t('Units: {0} {1}, {2}', overall.units, units, uncoded)}
      ${options.roles === 'participant' ? vscode.l10n.t('Turns of those who ask are left out.') : undefined}
      ${overall.orphans ? vscode.l10n.t('Codings that have lost their excerpt and count nowhere: {0}.', overall.orphans) : undefined}
    </p>
    ${codedByOne.map(
      ({ coder, paths }) =>
        html`<p>${vscode.l10n.t('Coded by {0} only, and not compared:', coderText(coder))} ${links(paths)}</p>`,
    )}
    ${
      unreadable.length
        ? html`<p role="alert">
            ${vscode.l10n.t('Can’t be read, and counts as not coded: {0}.', unreadable.join(', '))}
          </p>`
        : undefined
    }
    ${
      coders.length === 2
        ? html`<p>
            <button class="action" id="differences" value="${pressValue({ kind: 'differences' })}">
              ${vscode.l10n.t('List Differences')}
            </button>
          </p>`
        : undefined
    }`;
}

/** Each opens its transcript. */
function links(paths: readonly string[]): Html[] {
  return paths.map((path, i) => {
    const button = html`<button id="open-${path}" value="${pressValue({ kind: 'transcript', path })}">${path}</button>`;
    return i === 0 ? button : html`, ${button}`;
  });
}
