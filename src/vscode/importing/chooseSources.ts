import * as vscode from 'vscode';
import { IMPORTED_ENDINGS } from '../../core/importing/importKinds';

/** The files to read: those that the command was called for in the Explorer, or those that are chosen. */
export async function chooseSources(
  clicked: unknown,
  all: unknown,
  dialog: { readonly title: string; readonly openLabel: string },
): Promise<readonly vscode.Uri[]> {
  const several = Array.isArray(all) ? all.filter((it) => it instanceof vscode.Uri) : [];
  if (several.length) return several;
  if (clicked instanceof vscode.Uri) return [clicked];
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    ...dialog,
    filters: {
      [vscode.l10n.t('Transcripts and Documents')]: [...IMPORTED_ENDINGS],
      [vscode.l10n.t('All Files')]: ['*'],
    },
  });
  return chosen ?? [];
}
