import * as vscode from 'vscode';
import { coOccurrence } from '../../core/findings/coOccurrence';
import type { Analysis } from './analysis';
import { childrenChoice, mostChoice, orderChoice } from './choices';
import { cellChoice, cellChosen, crossMade, isTransposed, sidesChoice } from './crossMade';
import type { CellNumber } from './crossNumbers';
import { togetherChoice, togetherOf, togetherText } from './together';

/** Which codes are there together, as a matrix. Where child codes counted for their parents, each parent would be there with its children. */
export function codesTogether(): Analysis {
  return {
    id: 'co-occurrence',
    title: vscode.l10n.t('Co-occurrence'),
    choices: [
      togetherChoice(),
      cellChoice(),
      sidesChoice(vscode.l10n.t('Of'), [vscode.l10n.t('the row’s code'), vscode.l10n.t('the column’s code')]),
      orderChoice(),
      childrenChoice('without'),
      mostChoice(),
    ],
    async make(study, chosen, watched) {
      const together = togetherOf(chosen['together']);
      const table = await coOccurrence(together, { children: chosen['children'] === 'with' }, study, watched);
      if (!table) return undefined;
      return crossMade({
        id: 'co-occurrence',
        table,
        rowTitle: vscode.l10n.t('Code'),
        columnTitle: vscode.l10n.t('Together with'),
        title: titleOf(cellChosen(chosen), isTransposed(chosen)),
        description: vscode.l10n.t(
          'How much of each code is together with another one: {0}. On the diagonal stands all of a code. In totals each excerpt counts once, and each word.',
          togetherText(together),
        ),
        isSquare: true,
        codebook: study.study.codebook,
        chosen,
      });
    },
  };
}

function titleOf(number: CellNumber, isOfColumns: boolean): string {
  const counted = {
    excerpts: vscode.l10n.t('Excerpts'),
    words: vscode.l10n.t('Words'),
    share: vscode.l10n.t('Share of all words'),
  }[number];
  return isOfColumns
    ? vscode.l10n.t('{0} of the column’s code together with the row’s', counted)
    : vscode.l10n.t('{0} of the row’s code together with the column’s', counted);
}
