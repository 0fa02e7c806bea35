import * as vscode from 'vscode';
import type { AgreementTable } from '../../core/agreement/agreementTable';
import { coderText } from '../coders/coderText';
import { html, type Html } from '../page/html';
import { coefficientCell, countCell } from './cells';
import { sortableTable, type Column } from '../page/sortableTable';

/** How far each coder agrees with what has been agreed on. */
export function withConsensusSection({ withConsensus }: AgreementTable): Html | undefined {
  if (!withConsensus.length) return undefined;
  const columns: Column[] = [
    { title: vscode.l10n.t('Coder'), first: 'ascending' },
    { title: vscode.l10n.t('Transcripts'), tooltip: vscode.l10n.t('that have a consensus, and this coder’s codings') },
    { title: vscode.l10n.t('Units') },
    { title: vscode.l10n.t('Percent') },
    { title: vscode.l10n.t('Cohen’s κ') },
    {
      title: vscode.l10n.t('Precision'),
      tooltip: vscode.l10n.t('which share of what the coder has given the consensus has, too'),
    },
    {
      title: vscode.l10n.t('Recall'),
      tooltip: vscode.l10n.t('which share of what the consensus has the coder has given'),
    },
    { title: vscode.l10n.t('F1'), tooltip: vscode.l10n.t('of precision and recall') },
  ];
  const rows = withConsensus.map(({ coder, transcripts, units, pooled }) => {
    const { percent, cohenKappa, precision, recall, f1 } = pooled.coefficients;
    return html`<tr>
      <th scope="row">${coderText(coder)}</th>
      ${countCell(transcripts)}${countCell(units)}
      ${[percent, cohenKappa, precision, recall, f1].map((it) => coefficientCell(it))}
    </tr>`;
  });
  const title = vscode.l10n.t('Each coder and the consensus');
  return html`<h3>${title}</h3>
    <p>${vscode.l10n.t('The consensus counts as it stands: what is open, or hasn’t been taken in yet, is in none.')}</p>
    ${sortableTable('withConsensus', title, columns, rows)}`;
}
