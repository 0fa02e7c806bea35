import * as vscode from 'vscode';
import type { Studies } from './studies';

/** Reads all that there is, and says so when that was cancelled: what is done all over a study would leave out what wasn't read. */
export async function readWhole(studies: Studies): Promise<boolean> {
  if (await studies.readRest()) return true;
  void vscode.window.showWarningMessage(notWholeText());
  return false;
}

export function notWholeText(): string {
  return vscode.l10n.t(
    'Not all files of the study have been read, so nothing was changed. Try again, and let reading end.',
  );
}
