import * as vscode from 'vscode';

/** How far reading has come, in files. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

/** Without separators: to load those of a language takes longer than anything may while a study is read. */
export function progressText({ done, total }: ReadingProgress): string {
  return vscode.l10n.t('{0} of {1} files', done, total);
}

/** Why a view doesn't show all of a study yet; empty when it does. */
export function unreadMessage({ isStopped, reading }: UnreadState): string {
  if (reading) return vscode.l10n.t('Reading: {0}. What has not been read is not counted.', progressText(reading));
  return isStopped ? vscode.l10n.t('Reading was stopped; what was not read is not counted.') : '';
}

interface UnreadState {
  readonly isStopped: boolean;
  readonly reading: ReadingProgress | undefined;
}
