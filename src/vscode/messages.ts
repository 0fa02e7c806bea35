import * as vscode from 'vscode';

/** How long a message stays in the status bar, in milliseconds. */
const SHOWN = 4000;

/** Says something in passing, in the status bar. */
export function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, SHOWN);
}

/** Logs what went wrong, says it in a sentence, and offers the log. */
export function tellFailure(error: unknown, message: string, log: vscode.LogOutputChannel): void {
  log.error(error instanceof Error ? error : String(error));
  void offerLog(message, log);
}

async function offerLog(message: string, log: vscode.LogOutputChannel): Promise<void> {
  const show = vscode.l10n.t('Show Log');
  if ((await vscode.window.showErrorMessage(message, show)) === show) log.show();
}
