import * as vscode from 'vscode';
import type { Study } from '../../core/project/study';

/** Says that what others have coded is hidden; nothing where it isn't. */
export function blindMessage(studies: readonly Study[]): string {
  return studies.some(({ blind }) => blind)
    ? vscode.l10n.t('You code blind: only your own codings are shown. “End Blind Coding…” shows all.')
    : '';
}
