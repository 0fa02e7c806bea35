import * as vscode from 'vscode';
import { tell } from '../messages';
import type { Studies } from './studies';
import type { StudyFolder } from './studyFolder';
import { studyName } from './studyName';

/** The one study, or that of the file in the editor, or the one that is chosen. */
export async function pickStudy(studies: Studies): Promise<StudyFolder | undefined> {
  const [first, ...more] = studies.folders;
  if (!first) tell(vscode.l10n.t('Open a folder with transcripts first.'));
  if (!first || !more.length) return first;
  const uri = vscode.window.activeTextEditor?.document.uri;
  const here = uri && studies.find(uri)?.folder;
  if (here) return here;
  const items = studies.folders.map((folder) => ({ label: studyName(folder), folder }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which study?') }))?.folder;
}
