import * as vscode from 'vscode';
import { hiddenCodings } from '../../core/coders/hiddenCodings';
import { baseName } from '../../core/project/studyPaths';
import { changeSetting } from '../changeSetting';
import { codingCount } from '../counts';
import { tell } from '../messages';
import { coderName, isBlind } from '../settings';
import { readFile } from '../study/fileReader';
import type { Studies } from '../study/studies';
import { uriOf } from '../study/studyFolder';
import { blindRefusal } from './blindRefusal';
import { setCoder } from './setCoder';

/** Hides the codings of all others from now on. Asks first who is coding, where that isn't set. */
export async function codeBlind(studies: Studies): Promise<void> {
  const scope = scopeNow();
  if (coderName(scope) === undefined && !(await setCoder(studies))) return;
  await change(scope, true, vscode.l10n.t('You code blind from now on: what others have coded is hidden.'));
}

/**
 * Shows the codings of all others again, once that has been confirmed.
 * @param scope where; unless given, where one is.
 */
export async function endBlindCoding(studies: Studies, scope = scopeNow()): Promise<void> {
  if (!isBlind(scope)) {
    tell(vscode.l10n.t('You don’t code blind: all codings are shown.'));
    return;
  }
  const end = vscode.l10n.t('End Blind Coding');
  const detail = vscode.l10n.t('This can’t be taken back: you will know what they found.');
  const others = await hiddenIn(studies);
  const codings = codingCount([...others.values()].reduce((sum, count) => sum + count, 0));
  const question =
    others.size === 0
      ? vscode.l10n.t('Nobody else has coded here yet. End blind coding?')
      : others.size === 1
        ? vscode.l10n.t('You will see what 1 other has coded: {0}. End blind coding?', codings)
        : vscode.l10n.t('You will see what {0} others have coded: {1}. End blind coding?', others.size, codings);
  const options = { modal: true, ...(others.size ? { detail } : {}) };
  if ((await vscode.window.showWarningMessage(question, options, end)) !== end) return;
  await change(scope, false, vscode.l10n.t('All codings are shown from now on.'));
}

/** Changes the setting and says so: for whom besides, where it is in a file that others may get. */
async function change(scope: vscode.Uri | undefined, blind: boolean, message: string): Promise<void> {
  const target = await changeSetting(scope, 'blind', blind, 'workspace');
  if (target === vscode.ConfigurationTarget.Global) {
    tell(message);
    return;
  }
  const { workspaceFile } = vscode.workspace;
  const isInFolder = target === vscode.ConfigurationTarget.WorkspaceFolder || !workspaceFile;
  const file = isInFolder ? '.vscode/settings.json' : baseName(workspaceFile.path);
  const shared = blind
    ? vscode.l10n.t('This is kept in {0}: whoever gets that file, by git for instance, codes blind too.', file)
    : vscode.l10n.t('This is kept in {0}: whoever gets that file, by git for instance, is shown all too.', file);
  void vscode.window.showInformationMessage(`${message} ${shared}`);
}

/**
 * Says why something can't be done while one codes blind, and offers to end that; doesn't wait for the answer.
 * @param scope the folder that it is about.
 * @param why in a sentence; unless given, that codings of several coders can't be compared.
 * @returns whether one codes blind.
 */
export function refuseWhileBlind(scope: vscode.Uri | undefined, why = blindRefusal()): boolean {
  if (!isBlind(scope)) return false;
  void offerToEnd(scope, why);
  return true;
}

async function offerToEnd(scope: vscode.Uri | undefined, why: string): Promise<void> {
  const end = vscode.l10n.t('End Blind Coding…');
  if ((await vscode.window.showWarningMessage(why, end)) === end) {
    await vscode.commands.executeCommand('transcriptCoding.endBlindCoding', scope);
  }
}

/** What the setting is read and written for: what one looks at, else the first folder. */
function scopeNow(): vscode.Uri | undefined {
  return vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** How much others have coded, by coder, in the studies in which one codes blind. */
async function hiddenIn(studies: Studies): Promise<Map<string, number>> {
  await studies.readRest();
  const all = new Map<string, number>();
  for (const folder of studies.folders) {
    if (!folder.study.blind) continue;
    const counts = await hiddenCodings(folder.study, async (path) => {
      const content = await readFile(uriOf(folder, path), () => undefined);
      return content.kind === 'text' ? content.text : undefined;
    });
    for (const [coder, count] of counts) all.set(coder, (all.get(coder) ?? 0) + count);
  }
  return all;
}
