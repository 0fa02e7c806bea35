import * as vscode from 'vscode';

/* How many there are of something, in words. */

export function codingCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 coding') : vscode.l10n.t('{0} codings', count);
}

export function excerptCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 excerpt') : vscode.l10n.t('{0} excerpts', count);
}

export function fileCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);
}

export function hitCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 hit') : vscode.l10n.t('{0} hits', count);
}

export function transcriptCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 transcript') : vscode.l10n.t('{0} transcripts', count);
}

export function turnCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 turn') : vscode.l10n.t('{0} turns', count.toLocaleString(vscode.env.language));
}

export function wordCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', count.toLocaleString(vscode.env.language));
}

export function speakerCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 speaker') : vscode.l10n.t('{0} speakers', count);
}
