import * as vscode from 'vscode';
import { TOO_LOW, type ConsensusReport } from '../../core/reconciling/consensusReport';
import type { Coder } from '../../core/coders/coder';
import { coderText } from '../coders/coderText';
import { html, type Html } from '../page/html';
import { coefficientCell, countCell } from './cells';
import { pressValue } from './press';
import { sortableTable, type Column } from '../page/sortableTable';

/** What two coders have made of their differences: how many are decided and how, agreement before and after, codes that need work. */
export function consensusSection(report: ConsensusReport, [first, second]: readonly [Coder, Coder]): Html {
  const { kinds, outcomes, before, after, needWork } = report;
  const all = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const [a, b] = [coderText(first), coderText(second)];
  return html`<h2>${vscode.l10n.t('Consensus')}</h2>
    <p>${vscode.l10n.t('{0} of {1} differences are decided.', all - outcomes.open, all)}</p>
    <h3 id="alphas-title">${vscode.l10n.t('Agreement before and after')}</h3>
    <table aria-labelledby="alphas-title">
      <tbody>
        <tr>
          <th scope="row">${vscode.l10n.t('α before')}</th>
          ${coefficientCell(before)}
        </tr>
        <tr>
          <th scope="row">${vscode.l10n.t('α after')}</th>
          ${coefficientCell(after)}
        </tr>
      </tbody>
    </table>
    <p>
      ${vscode.l10n.t(
        'After: what is decided counts as agreed, what is open still differs. All units count, and no parents.',
      )}
    </p>
    <div class="beside">
      ${counts('kinds', vscode.l10n.t('Differences'), [
        [vscode.l10n.t('Only {0}', a), kinds.onlyFirst],
        [vscode.l10n.t('Only {0}', b), kinds.onlySecond],
        [vscode.l10n.t('Other code'), kinds.otherCode],
        [vscode.l10n.t('Other borders'), kinds.otherBorders],
      ])}
      ${counts('outcomes', vscode.l10n.t('Decisions'), [
        [vscode.l10n.t('{0}’s', a), outcomes.first],
        [vscode.l10n.t('{0}’s', b), outcomes.second],
        [vscode.l10n.t('Both'), outcomes.both],
        [vscode.l10n.t('Neither'), outcomes.neither],
        [vscode.l10n.t('Something new'), outcomes.other],
        [vscode.l10n.t('Open'), outcomes.open],
      ])}
    </div>
    ${codes(needWork)}`;
}

function counts(id: string, title: string, rows: readonly (readonly [string, number])[]): Html {
  const cells = rows.map(
    ([name, count]) =>
      html`<tr>
        <th scope="row">${name}</th>
        ${countCell(count)}
      </tr>`,
  );
  return html`<div>
    <h3 id="${id}-title">${title}</h3>
    <table aria-labelledby="${id}-title">
      <tbody>
        ${cells}
      </tbody>
    </table>
  </div>`;
}

/** Each leads to its differences. */
function codes(needWork: ConsensusReport['needWork']): Html {
  const title = vscode.l10n.t('Codes whose definition needs work');
  const columns: Column[] = [
    { title: vscode.l10n.t('Code'), first: 'ascending' },
    { title: vscode.l10n.t('α before'), first: 'ascending' },
    { title: vscode.l10n.t('α after'), first: 'ascending' },
    { title: vscode.l10n.t('Differences') },
    { title: vscode.l10n.t('Open') },
    {
      title: vscode.l10n.t('Against both'),
      tooltip: vscode.l10n.t('how often it was decided that neither was right, or something new was'),
    },
    {
      title: vscode.l10n.t('Confused with'),
      tooltip: vscode.l10n.t('which code the other has given most often to the same words'),
      first: 'ascending',
      isText: true,
    },
    { title: vscode.l10n.t('Reasons'), first: 'ascending', isText: true },
  ];
  const rows = needWork.map(
    ({ code, before, after, differences, open, againstBoth, confusedWith, reasons }) =>
      html`<tr>
        <th scope="row">
          <button id="work-${code}" value="${pressValue({ kind: 'differences', code })}">${code}</button>
        </th>
        ${coefficientCell(before)} ${coefficientCell(after)} ${countCell(differences)} ${countCell(open)}
        ${countCell(againstBoth)}
        <td class="text">${confusedWith && `${confusedWith.code} (${confusedWith.count})`}</td>
        <td class="text long">${reasons.join(' · ')}</td>
      </tr>`,
  );
  return html`<h3>${title}</h3>
    <p>
      ${vscode.l10n.t(
        'Those with differences whose α before was below {0}, where Krippendorff would draw no conclusions at all; the lowest first.',
        TOO_LOW,
      )}
    </p>
    ${sortableTable('needWork', title, columns, rows)}`;
}
