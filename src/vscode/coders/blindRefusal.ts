import * as vscode from 'vscode';

/** Why what has to do with several coders isn't shown to somebody who codes blind. */
export function blindRefusal(): string {
  return vscode.l10n.t('You code blind: what others have coded is hidden, and can’t be compared, until you end that.');
}
