import * as vscode from 'vscode';

/** Says how much needs attention. */
export function attentionCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 thing needs attention') : vscode.l10n.t('{0} things need attention', count);
}
