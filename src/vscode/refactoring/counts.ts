import * as vscode from 'vscode';

export function filesText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);
}

export function codingsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 coding') : vscode.l10n.t('{0} codings', count);
}
