import * as vscode from 'vscode';
import { nextUncoded } from '../../core/project/progress';
import { baseName } from '../../core/project/studyPaths';
import { tell } from '../messages';
import { startOf } from '../ranges';
import type { Studies } from '../study/studies';
import { transcriptProgress } from './transcriptProgress';

/** Goes to the next turn of the transcript in the editor that isn't coded yet, or to the one before; those of interviewers are left out. */
export async function goToUncodedTurn(studies: Studies, direction: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const known = editor && (await studies.open(editor.document)) && transcriptProgress(studies, editor.document);
  if (!known) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript to code it.'));
    return;
  }
  const { progress, place } = known;
  const next = nextUncoded(progress, editor.selection.active, direction);
  if (!next) {
    tell(vscode.l10n.t('All turns of {0} are coded.', baseName(place.path)));
    return;
  }
  const { start } = startOf(next);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const left = progress.stretches.length - progress.coded;
  tell(
    left === 1
      ? vscode.l10n.t('This is the only turn left uncoded.')
      : vscode.l10n.t('{0} turns are left uncoded.', left),
  );
}
