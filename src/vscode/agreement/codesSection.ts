import * as vscode from 'vscode';
import type { AgreementTable } from '../../core/agreement/agreementTable';
import { coderText } from '../coders/coderText';
import { html, type Html } from '../page/html';
import { coefficientCell, countCell } from './cells';
import { pressValue } from './press';
import { sortableTable, type Column } from '../page/sortableTable';

/** Agreement on each code; of two coders, a code leads to its differences. */
export function codesSection({ coders, codes }: AgreementTable): Html {
  const two = coders.length === 2;
  const columns: Column[] = [
    { title: vscode.l10n.t('Code'), first: 'ascending' },
    ...coders.map((coder) => ({
      title: coderText(coder),
      tooltip: vscode.l10n.t('in how many units {0} has given the code', coderText(coder)),
    })),
    { title: two ? vscode.l10n.t('Both') : vscode.l10n.t('All'), tooltip: vscode.l10n.t('in how many units all have') },
    { title: vscode.l10n.t('Percent') },
    { title: two ? vscode.l10n.t('Cohen’s κ') : vscode.l10n.t('Conger’s κ') },
    { title: vscode.l10n.t('AC1'), tooltip: vscode.l10n.t('Gwet’s AC1: steady where codes are rare') },
    { title: vscode.l10n.t('α'), tooltip: vscode.l10n.t('Krippendorff’s α with its 95% interval') },
    { title: vscode.l10n.t('uα'), tooltip: vscode.l10n.t('same stretches of text, whatever the units are') },
    ...(two ? [{ title: vscode.l10n.t('F1'), tooltip: vscode.l10n.t('of precision and recall') }] : []),
  ];
  const rows = codes.map(({ code, given, givenByAll, coefficients, interval, unitising }) => {
    const name = two
      ? html`<button id="code-${code}" value="${pressValue({ kind: 'differences', code })}">${code}</button>`
      : code;
    return html`<tr>
      <th scope="row">${name}</th>
      ${given.map(countCell)}${countCell(givenByAll)} ${coefficientCell(coefficients.percent)}
      ${coefficientCell(two ? coefficients.cohenKappa : coefficients.congerKappa)}
      ${coefficientCell(coefficients.gwetAc1)} ${coefficientCell(coefficients.alpha, interval)}
      ${coefficientCell(unitising)} ${two ? coefficientCell(coefficients.f1) : undefined}
    </tr>`;
  });
  const title = vscode.l10n.t('By code');
  return html`<h2>${title}</h2>
    ${sortableTable('codes', title, columns, rows)}`;
}
