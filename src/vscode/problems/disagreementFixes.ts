import * as vscode from 'vscode';
import { decide, disagreements, type Disagreement } from '../../core/codings/disagreements';
import { baseName } from '../../core/project/studyPaths';
import { firstWords } from '../../core/text/firstWords';
import { containsRange } from '../../core/text/position';
import { changeFile } from '../coding/changeFile';
import type { QuickFixesOf } from './quickFix';

/** How much of what a side says is shown, in UTF-16 code units. */
const SHOWN = 50;

/** What can be done where a merge kept what both sides say of a coding: one of the two is chosen. */
export const disagreementFixes: QuickFixesOf = (session, { folder, path, problem }) => {
  const coding = folder.study.codingsIn(path).find(({ source }) => containsRange(source, problem.range));
  if (!coding) return [];
  // Whether there is to be a coding at all is a problem of its own, in which no fields are named.
  const asked = disagreements(coding).filter(({ about }) => (about === 'coding') === !problem.args);
  return asked.flatMap((disagreement) =>
    (['this', 'other'] as const).map((side) => {
      const title = titleOf(disagreement, side);
      const change = (text = '') => decide(text, coding.id, disagreement, side);
      const run = () => changeFile(session, { folder, path }, { change, title: `${title} (${baseName(path)})` });
      return { title, run };
    }),
  );
};

function titleOf({ about, here, there }: Disagreement, side: 'this' | 'other'): string {
  const keeps = side === 'this';
  const words = firstWords(keeps ? here : there, SHOWN);
  switch (about) {
    case 'coding':
      return keeps ? vscode.l10n.t('Keep the coding') : vscode.l10n.t('Remove the coding');
    case 'codes':
      return keeps ? vscode.l10n.t('Keep the codes “{0}”', words) : vscode.l10n.t('Take the codes “{0}”', words);
    case 'place':
      return keeps ? vscode.l10n.t('Keep the place {0}', words) : vscode.l10n.t('Take the place {0}', words);
    case 'quote':
      return keeps ? vscode.l10n.t('Keep the excerpt “{0}”', words) : vscode.l10n.t('Take the excerpt “{0}”', words);
    case 'hash':
      return keeps ? vscode.l10n.t('Keep this excerpt') : vscode.l10n.t('Take the excerpt of the other side');
    case 'memo':
      if (!words) return keeps ? vscode.l10n.t('Leave it without a memo') : vscode.l10n.t('Take the memo away');
      return keeps ? vscode.l10n.t('Keep the memo “{0}”', words) : vscode.l10n.t('Take the memo “{0}”', words);
  }
}
