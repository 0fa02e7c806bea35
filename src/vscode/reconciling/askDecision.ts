import * as vscode from 'vscode';
import type { ComparedCoders } from '../../core/comparing/difference';
import { baseName } from '../../core/project/studyPaths';
import type { Choice } from '../../core/reconciling/choice';
import type { Undecided } from '../../core/reconciling/toDecide';
import { coderText } from '../coders/coderText';

/** What is answered for differences. */
export type Decision = Choice['kind'];

/** What can be answered in a walk besides. */
export type Step = 'later' | 'back';

export interface DecisionRow<T> extends vscode.QuickPickItem {
  readonly answer: T;
}

/**
 * Asks what becomes of differences; a digit picks a row. Nothing when it is left.
 */
export function askDecision<T extends Decision | Step>(
  title: string,
  placeholder: string,
  rows: readonly DecisionRow<T>[],
): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<DecisionRow<T>>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.ignoreFocusOut = true;
  pick.items = rows.map((row, i) => ({ ...row, label: `${i + 1}  ${row.label}` }));
  const back = rows.find(({ answer }) => answer === 'back');
  if (back) pick.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const answer = (row: DecisionRow<T> | undefined) => {
      if (!row) return;
      resolve(row.answer);
      pick.hide();
    };
    pick.onDidChangeValue((typed) => answer(/^[1-9]$/.test(typed) ? pick.items[Number(typed) - 1] : undefined));
    pick.onDidTriggerButton(() => answer(back));
    pick.onDidAccept(() => answer(pick.selectedItems[0]));
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Where a difference is, and its words. */
export function differenceText({ path, range, first, second }: Undecided): { place: string; words: string } {
  return {
    place: vscode.l10n.t('{0}, line {1}', baseName(path), range.start.line + 1),
    words: (first ?? second)?.coding.firstWords ?? '',
  };
}

/** What can become of all of these differences. */
export function decisionRows(differences: readonly Undecided[], coders: ComparedCoders): DecisionRow<Decision>[] {
  const bothHave = differences.some(({ first }) => first) && differences.some(({ second }) => second);
  const taken = (side: 'first' | 'second'): DecisionRow<Decision> => ({
    label: vscode.l10n.t('Take {0}’s', coderText(coders[side])),
    description: said(differences.map((it) => it[side])),
    answer: side,
  });
  const other = { label: vscode.l10n.t('Take something new…'), answer: 'other' } as const;
  const neither = { label: vscode.l10n.t('Take neither'), answer: 'neither' } as const;
  if (differences.every(({ earlier }) => earlier))
    return [{ ...taken('first'), label: vscode.l10n.t('Take what both have') }, neither, other];
  return [
    taken('first'),
    taken('second'),
    ...(bothHave ? ([{ label: vscode.l10n.t('Take both'), answer: 'both' }] as const) : []),
    ...(bothHave ? [neither] : []),
    other,
  ];
}

/** What a coder has coded, of one difference or of several. */
function said(excerpts: readonly Undecided['first'][]): string {
  const there = excerpts.flatMap((it) => it ?? []);
  const [one] = there;
  if (!one) return vscode.l10n.t('has coded nothing here: no coding');
  if (excerpts.length === 1) return `${one.code}: “${one.coding.firstWords}”`;
  const codes = [...new Set(there.map(({ code }) => code))].join(', ');
  return there.length === excerpts.length
    ? codes
    : vscode.l10n.t('{0}; no coding where there is none of theirs', codes);
}
