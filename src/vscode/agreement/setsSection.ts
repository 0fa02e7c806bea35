import * as vscode from 'vscode';
import type { AgreementTable } from '../../core/agreement/agreementTable';
import { html, type Html } from '../page/html';
import { coefficientCell, percentCell } from './cells';
import { sortableTable, type Column } from '../page/sortableTable';

/** Agreement on each set of codes that some stretch of the talk has. */
export function setsSection({ overall }: AgreementTable): Html | undefined {
  const { bySet } = overall;
  if (!bySet.length) return undefined;
  const columns: Column[] = [
    { title: vscode.l10n.t('Codes of a stretch'), first: 'ascending' },
    {
      title: vscode.l10n.t('(k)uα'),
      tooltip: vscode.l10n.t(
        'what one has given these codes, and others have coded at all: have they given it the same?',
      ),
    },
    { title: vscode.l10n.t('Rests on'), tooltip: vscode.l10n.t('the share of its stretches that others have coded') },
  ];
  const rows = bySet.map(
    ({ codes, agreement, coverage }) =>
      html`<tr>
        <th scope="row">${codes.join(' + ')}</th>
        ${coefficientCell(agreement)} ${percentCell(coverage)}
      </tr>`,
  );
  const title = vscode.l10n.t('By set of codes');
  return html`<h2>${title}</h2>
    ${sortableTable('sets', title, columns, rows)}`;
}
