import * as vscode from 'vscode';
import type { Study } from '../../core/project/study';
import { unreadableTranscripts } from '../../core/project/unreadableTranscripts';

/** Which transcripts a refactoring leaves, since nobody knows what labels they have; empty when all can be read. */
export function unreadText(study: Study): string {
  const paths = unreadableTranscripts(study);
  if (!paths.length) return '';
  return vscode.l10n.t('Can’t be read, so labels in them stay as they are: {0}', paths.join(', '));
}
