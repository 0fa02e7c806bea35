import * as vscode from 'vscode';
import type { Study } from '../../core/project/study';

/** Says that what others have coded is hidden; nothing where it isn't. */
export function blindMessage(studies: readonly Study[]): string {
  return studies.some(({ blind }) => blind)
    ? vscode.l10n.t('You code blind: only your own codings are shown. “End Blind Coding…” shows all.')
    : '';
}

/** Why what has to do with several coders isn't shown to somebody who codes blind. */
export function blindRefusal(): string {
  return vscode.l10n.t('You code blind: what others have coded is hidden, and can’t be compared, until you end that.');
}
