import * as vscode from 'vscode';
import type { PlanTexts } from '../planned/askAndApply';
import type { UpdatePlan } from './updatePlan';

/** What is said of an update of sidecars. */
export const updateTexts: PlanTexts<UpdatePlan> = {
  what: (plan) => `${vscode.l10n.t('Update {0}', sidecars(plan))} (${news(plan)})`,
  rest,
  done: (plan) => [vscode.l10n.t('Updated {0}.', sidecars(plan)), rest(plan)].filter(Boolean).join(' '),
  nothing: (plan) => rest(plan) || vscode.l10n.t('All sidecars are as they should be.'),
  undo: (plan) => vscode.l10n.t('update of {0}', sidecars(plan)),
};

function sidecars({ changes }: UpdatePlan): string {
  return changes.length === 1 ? vscode.l10n.t('1 sidecar') : vscode.l10n.t('{0} sidecars', changes.length);
}

/** What is new in the sidecars, shortly. */
function news({ moved, hashed, quoted }: UpdatePlan): string {
  return [
    hashed && vscode.l10n.t('hashes in the place of words: {0}', hashed),
    quoted && vscode.l10n.t('words in the place of hashes: {0}', quoted),
    moved && vscode.l10n.t('new places: {0}', moved),
  ]
    .filter(Boolean)
    .join(', ');
}

function rest({ left }: UpdatePlan): string {
  if (!left) return '';
  return left === 1
    ? vscode.l10n.t(
        '1 coding keeps what it has, since its excerpt can’t be found for sure, or a merge has left something to decide.',
      )
    : vscode.l10n.t(
        '{0} codings keep what they have, since their excerpts can’t be found for sure, or a merge has left something to decide.',
        left,
      );
}
