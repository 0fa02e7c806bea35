import * as vscode from 'vscode';
import type { ComparedCoders, Difference } from '../../core/comparing/difference';
import { baseName } from '../../core/project/studyPaths';
import type { Choice } from '../../core/reconciling/choice';
import { coderText } from '../coders/coderText';

/** What is answered for a difference. */
export type Answer = Exclude<Choice['kind'], 'other'> | 'other' | 'later' | 'back';

interface Row extends vscode.QuickPickItem {
  readonly answer: Answer;
}

/** How far one is. */
export interface Progress {
  readonly decided: number;
  readonly all: number;
  readonly canGoBack: boolean;
}

/** Asks what becomes of a difference; a digit picks a row. Nothing when it is left. */
export function askDecision(
  difference: Difference,
  coders: ComparedCoders,
  { decided, all, canGoBack }: Progress,
): Promise<Answer | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  const line = difference.range.start.line + 1;
  pick.title = vscode.l10n.t('{0} of {1} decided: {2}, line {3}', decided, all, baseName(difference.path), line);
  pick.placeholder = vscode.l10n.t('What becomes of it? Choose with a digit: “{0}”', firstWords(difference));
  pick.ignoreFocusOut = true;
  pick.items = rowsOf(difference, coders, canGoBack);
  if (canGoBack) pick.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const answer = (it: Answer) => {
      resolve(it);
      pick.hide();
    };
    pick.onDidChangeValue((typed) => {
      const row = /^[1-9]$/.test(typed) ? pick.items[Number(typed) - 1] : undefined;
      if (row) answer(row.answer);
    });
    pick.onDidTriggerButton(() => answer('back'));
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems;
      if (row) answer(row.answer);
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function rowsOf({ first, second }: Difference, coders: ComparedCoders, canGoBack: boolean): Row[] {
  const said = (it: Difference['first']) =>
    it ? `${it.code}: “${it.coding.firstWords}”` : vscode.l10n.t('has coded nothing here: no coding');
  const rows: [string, Answer, string?][] = [
    [vscode.l10n.t('Take {0}’s', coderText(coders.first)), 'first', said(first)],
    [vscode.l10n.t('Take {0}’s', coderText(coders.second)), 'second', said(second)],
    ...(first && second ? ([[vscode.l10n.t('Take both'), 'both']] as [string, Answer][]) : []),
    ...(first && second ? ([[vscode.l10n.t('Take neither'), 'neither']] as [string, Answer][]) : []),
    [vscode.l10n.t('Take something new…'), 'other'],
    [vscode.l10n.t('Decide later'), 'later'],
    ...(canGoBack ? ([[vscode.l10n.t('Back to the one before'), 'back']] as [string, Answer][]) : []),
  ];
  return rows.map(([label, answer, description = ''], i) => ({ label: `${i + 1}  ${label}`, description, answer }));
}

function firstWords({ first, second }: Difference): string {
  return (first ?? second)?.coding.firstWords ?? '';
}
