import * as vscode from 'vscode';
import { CONSENSUS, coderKey } from '../../core/coders/coder';
import { studyCoders } from '../../core/coders/studyCoders';
import { changeSetting } from '../changeSetting';
import { tell } from '../messages';
import { coderName, isBlind } from '../settings';
import type { Studies } from '../study/studies';
import { blindRefusal } from './blindMessage';
import { setCoder } from './setCoder';

/** Hides the codings of all others from now on. Asks first who is coding, where that isn't set. */
export async function codeBlind(studies: Studies): Promise<void> {
  const scope = scopeNow();
  if (coderName(scope) === undefined && !(await setCoder(studies))) return;
  await changeSetting(scope, 'blind', true, 'workspace');
  tell(vscode.l10n.t('You code blind from now on: what others have coded is hidden.'));
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
  const others = await othersIn(studies, scope);
  const question =
    others === 0
      ? vscode.l10n.t('Nobody else has coded here yet. End blind coding?')
      : others === 1
        ? vscode.l10n.t('You will see what 1 other has coded. End blind coding?')
        : vscode.l10n.t('You will see what {0} others have coded. End blind coding?', others);
  const options = { modal: true, ...(others ? { detail } : {}) };
  if ((await vscode.window.showWarningMessage(question, options, end)) !== end) return;
  await changeSetting(scope, 'blind', false, 'workspace');
  tell(vscode.l10n.t('All codings are shown from now on.'));
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

/** How many others have coded in the studies for which one codes blind. */
async function othersIn(studies: Studies, scope: vscode.Uri | undefined): Promise<number> {
  await studies.load();
  const others = new Set<string>();
  const me = coderKey(coderName(scope));
  for (const { root, study } of studies.folders) {
    if (isBlind(root)) for (const key of studyCoders(study).keys()) others.add(key);
  }
  others.delete(me);
  others.delete(CONSENSUS);
  return others.size;
}
