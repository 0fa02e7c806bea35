import * as vscode from 'vscode';
import { crossTable } from '../../core/findings/crossTable';
import type { Table } from '../../core/findings/table';
import { coderText } from '../coders/coderText';
import type { Analysis } from './analysis';
import { childrenChoice, mostChoice, orderChoice } from './choices';
import { cellChoice, cellChosen, crossMade, sidesChoice } from './crossMade';
import type { CellNumber } from './crossNumbers';
import { dimensionChoice, dimensionOf, dimensionText, dimensionTitle } from './dimensions';

/** How much each code has by transcript, speaker, role, coder or an attribute of the transcripts. */
export function codesBy(): Analysis {
  return {
    id: 'codes-by',
    title: vscode.l10n.t('Codes by Transcript, Speaker or Attribute'),
    choices: (study) => [
      dimensionChoice(study),
      cellChoice(),
      sidesChoice(vscode.l10n.t('Table'), [vscode.l10n.t('codes as rows'), vscode.l10n.t('codes as columns')]),
      orderChoice(),
      childrenChoice(),
      mostChoice(),
    ],
    async make(study, chosen, watched) {
      const dimension = dimensionOf(chosen['by']);
      const table = await crossTable(dimension, { children: chosen['children'] !== 'without' }, study, watched);
      if (!table) return undefined;
      const isOfTalk = dimension.kind === 'transcript' || dimension.kind === 'attribute';
      const title = titleOf(cellChosen(chosen), isOfTalk);
      return crossMade({
        id: 'codes-by',
        table: named(table),
        rowTitle: vscode.l10n.t('Code'),
        columnTitle: dimensionTitle(dimension),
        title,
        description: vscode.l10n.t(
          '{0}, by code and {1}. An empty cell has none. In totals each excerpt counts once, and each word.',
          title,
          dimensionText(dimension),
        ),
        isSquare: false,
        codebook: study.study.codebook,
        chosen,
      });
    },
  };
}

function titleOf(number: CellNumber, isOfTalk: boolean): string {
  switch (number) {
    case 'excerpts':
      return vscode.l10n.t('Excerpts');
    case 'words':
      return vscode.l10n.t('Words');
    case 'share':
      return isOfTalk ? vscode.l10n.t('Share of the words said there') : vscode.l10n.t('Share of all words');
  }
}

/** Only the coder who hasn't said who they are has no name: they are called as everywhere. */
function named(table: Table): Table {
  return { ...table, columns: table.columns.map((it) => (it.label ? it : { ...it, label: coderText(undefined) })) };
}
