import * as vscode from 'vscode';
import type { AgreementTable } from '../../core/agreement/agreementTable';
import { html, type Html } from '../page/html';
import { coefficientCell, countCell } from './cells';
import { unitText } from './optionsForm';
import { pressValue } from './press';
import { sortableTable, type Column } from '../page/sortableTable';

/** Agreement in each transcript; of two coders, a transcript leads to its differences. */
export function transcriptsSection({ coders, transcripts, options }: AgreementTable): Html {
  const columns: Column[] = [
    { title: vscode.l10n.t('Transcript'), first: 'ascending' },
    { title: vscode.l10n.t('Units'), tooltip: vscode.l10n.t('that at least two have coded') },
    { title: vscode.l10n.t('Percent') },
    { title: vscode.l10n.t('α'), tooltip: vscode.l10n.t('Krippendorff’s α with its 95% interval') },
    { title: vscode.l10n.t('α, MASI') },
    { title: vscode.l10n.t('uα'), tooltip: vscode.l10n.t('same stretches of text, whatever the units are') },
  ];
  const rows = transcripts.map(({ path, unit, units, pooled, sets, unitising }) => {
    const other = unit === options.unit ? '' : ` (${unitText(unit)})`;
    const name =
      coders.length === 2
        ? html`<button id="transcript-${path}" value="${pressValue({ kind: 'differences', path })}">${path}</button>`
        : path;
    return html`<tr>
      <th scope="row">${name}${other}</th>
      ${countCell(units)} ${coefficientCell(pooled.coefficients.percent)}
      ${coefficientCell(pooled.coefficients.alpha, pooled.interval)} ${coefficientCell(sets.masi)}
      ${coefficientCell(unitising.unitising)}
    </tr>`;
  });
  const title = vscode.l10n.t('By transcript');
  return html`<h2>${title}</h2>
    ${sortableTable('transcripts', title, columns, rows)}`;
}
