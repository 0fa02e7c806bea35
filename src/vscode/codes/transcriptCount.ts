import * as vscode from 'vscode';

/** Says how many transcripts there are. */
export function transcriptCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 transcript') : vscode.l10n.t('{0} transcripts', count);
}
