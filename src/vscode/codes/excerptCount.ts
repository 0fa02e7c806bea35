import * as vscode from 'vscode';

/** Says how many excerpts there are. */
export function excerptCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 excerpt') : vscode.l10n.t('{0} excerpts', count);
}
