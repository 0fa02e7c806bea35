import * as vscode from 'vscode';
import type { AgreementTable } from '../../core/agreement/agreementTable';
import type { Interval } from '../../core/agreement/bootstrap';
import type { Agreement } from '../../core/agreement/coefficient';
import { html, type Html } from '../page/html';
import { coefficientCell, intervalText, percentText } from './cells';

/** Agreement on all codes together: each coefficient with its interval and what it says. */
export function overallSection({ coders, overall }: AgreementTable): Html {
  const { pooled, sets, unitising } = overall;
  const { coefficients, interval } = pooled;
  const two = coders.length === 2;
  const rows = [
    row(vscode.l10n.t('Percent agreement'), coefficients.percent, vscode.l10n.t('not corrected for chance')),
    ...(two
      ? [
          row(vscode.l10n.t('Cohen’s κ'), coefficients.cohenKappa, vscode.l10n.t('chance by each coder’s own habits')),
          row(
            vscode.l10n.t('Scott’s π'),
            coefficients.scottPi,
            vscode.l10n.t('chance by both coders’ habits together'),
          ),
        ]
      : [
          row(vscode.l10n.t('Conger’s κ'), coefficients.congerKappa, vscode.l10n.t('Cohen’s κ for several coders')),
          row(vscode.l10n.t('Fleiss’ κ'), coefficients.fleissKappa, vscode.l10n.t('Scott’s π for several coders')),
        ]),
    row(vscode.l10n.t('Brennan–Prediger'), coefficients.brennanPrediger, vscode.l10n.t('chance as with a coin')),
    row(vscode.l10n.t('Gwet’s AC1'), coefficients.gwetAc1, vscode.l10n.t('steady where codes are rare')),
    row(
      vscode.l10n.t('Krippendorff’s α'),
      coefficients.alpha,
      vscode.l10n.t('each code present or absent; any number of coders, missing data'),
      interval,
    ),
    row(
      vscode.l10n.t('α, same set of codes'),
      sets.nominal,
      vscode.l10n.t('a unit’s codes are the same or they are not'),
    ),
    row(vscode.l10n.t('α, Jaccard'), sets.jaccard, vscode.l10n.t('by the share of codes that two sets have in common')),
    row(vscode.l10n.t('α, MASI'), sets.masi, vscode.l10n.t('the same, and milder where one set is part of the other')),
    row(vscode.l10n.t('uα'), unitising.unitising, vscode.l10n.t('same stretches of text with the same codes')),
    row(vscode.l10n.t('|uα'), unitising.borders, vscode.l10n.t('same stretches of text, whatever the codes')),
    row(
      vscode.l10n.t('cuα'),
      unitising.values,
      vscode.l10n.t('same codes where both have coded; {0} of the text', percentText(unitising.coverage)),
    ),
  ];
  const heads = [vscode.l10n.t('Coefficient'), vscode.l10n.t('Value'), vscode.l10n.t('95% interval')];
  return html`<h2 id="overall">${vscode.l10n.t('All codes')}</h2>
    <table aria-labelledby="overall">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          <th scope="col" class="text">${vscode.l10n.t('What it asks')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function row(name: string, agreement: Agreement, what: string, interval?: Interval): Html {
  return html`<tr>
    <th scope="row">${name}</th>
    ${coefficientCell(agreement)}
    <td class="interval">${interval && intervalText(interval)}</td>
    <td class="text interval">${what}</td>
  </tr>`;
}
