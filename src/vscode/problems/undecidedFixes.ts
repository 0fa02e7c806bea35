import * as vscode from 'vscode';
import { decide } from '../../core/merge/decide';
import { undecidedAt, type Undecided } from '../../core/merge/undecided';
import { baseName } from '../../core/project/studyPaths';
import { firstWords } from '../../core/text/firstWords';
import { changeFile } from '../writing/changeFile';
import { NotAppliedError } from '../writing/notApplied';
import type { QuickFixesOf } from './quickFix';

/** How much of what a side says is shown, in UTF-16 code units. */
const SHOWN = 50;

/** What can be done where a merge has kept what both sides say: one of the two is chosen. */
export const undecidedFixes: QuickFixesOf = (session, { folder, path, problem, text }) => {
  // Whether there is to be an entry at all is a problem of its own, in which no fields are named before it.
  const namesFields = (problem.args ?? []).length > 1;
  const asked = undecidedAt(text, problem.range).filter((it) => isRemoval(it) !== namesFields);
  return asked.flatMap((undecided) =>
    (undecided.canTake ? (['this', 'other'] as const) : (['this'] as const)).map((side) => {
      const title = titleOf(undecided, side === 'this');
      const change = (now = '') => {
        const decided = decide(now, undecided, side);
        if (decided !== undefined) return decided;
        throw new NotAppliedError(vscode.l10n.t('What was to be decided isn’t in {0} any more.', path));
      };
      const run = () => changeFile(session, { folder, path }, { change, title: `${title} (${baseName(path)})` });
      return { title, run };
    }),
  );
};

function isRemoval({ fields: [field] }: Undecided): boolean {
  return field === 'removed';
}

function titleOf({ fields: [field = ''], here, there }: Undecided, keeps: boolean): string {
  const words = firstWords(keeps ? here : there, SHOWN);
  switch (field) {
    case 'removed':
      return keeps ? vscode.l10n.t('Keep it') : vscode.l10n.t('Remove it');
    case 'parent':
      return underTitle(words, keeps);
    case 'at':
      return keeps ? vscode.l10n.t('Keep the place {0}', words) : vscode.l10n.t('Take the place {0}', words);
    case 'hash':
      return keeps ? vscode.l10n.t('Keep this excerpt') : vscode.l10n.t('Take the excerpt of the other side');
    default:
      if (!words)
        return keeps ? vscode.l10n.t('Leave it without {0}', field) : vscode.l10n.t('Take the {0} away', field);
      return keeps
        ? vscode.l10n.t('Keep the {0} “{1}”', field, words)
        : vscode.l10n.t('Take the {0} “{1}”', field, words);
  }
}

function underTitle(parent: string, keeps: boolean): string {
  if (!parent) return keeps ? vscode.l10n.t('Keep it at the top') : vscode.l10n.t('Move it to the top');
  return keeps ? vscode.l10n.t('Keep it under “{0}”', parent) : vscode.l10n.t('Move it under “{0}”', parent);
}
