import * as vscode from 'vscode';

/** How far reading has come, in files. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

export function progressText({ done, total }: ReadingProgress): string {
  const number = (count: number) => count.toLocaleString(vscode.env.language);
  return vscode.l10n.t('{0} of {1} files', number(done), number(total));
}
