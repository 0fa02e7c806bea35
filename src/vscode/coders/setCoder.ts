import * as vscode from 'vscode';
import { coderKey, CONSENSUS, isCoderName } from '../../core/coders/coder';
import { sidecarPath } from '../../core/project/studyPaths';
import { askText } from '../askText';
import { changeSetting } from '../changeSetting';
import { tell } from '../messages';
import type { Choice } from '../refactoring/pickOne';
import { coderName } from '../settings';
import type { Studies } from '../study/studies';
import { gitUserName } from './gitUserName';

/**
 * Asks for the name that codings are made under from now on, and keeps it where it is set now, else in the user's settings. Offers those
 * who have coded in the study, and git's name where none is set. Returns whether there was an answer.
 */
export async function setCoder(studies: Studies): Promise<boolean> {
  const scope = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const now = coderName(scope);
  const coders = await codersOf(studies);
  const name = await askText<string>({
    title: vscode.l10n.t('Set Your Name as a Coder'),
    placeholder: vscode.l10n.t('Your name; codings go to a file of your own'),
    value: now === undefined ? ((await gitUserName(scope)) ?? '') : '',
    choices: [...coders.map((it) => choiceOf(it, now)), nobody(now)],
    typed: (text) => typedChoice(text, coders),
  });
  if (name === undefined) return false;
  await changeSetting(scope, 'coder', name || undefined);
  tell(
    name ? vscode.l10n.t('You code as {0} from now on.', name) : vscode.l10n.t('You code without a name from now on.'),
  );
  return true;
}

/** Those who have coded already, each once, however they are written. */
async function codersOf(studies: Studies): Promise<string[]> {
  await studies.load();
  const names = studies.folders.flatMap(({ study }) => [...study.coderNames]).sort((a, b) => a.localeCompare(b));
  const byKey = new Map(names.reverse().map((name) => [coderKey(name), name]));
  byKey.delete(CONSENSUS);
  return [...byKey.values()].reverse();
}

function choiceOf(name: string, now: string | undefined): Choice<string> {
  const isNow = now !== undefined && coderKey(name) === coderKey(now);
  return {
    label: name,
    description: isNow ? vscode.l10n.t('your name now') : vscode.l10n.t('has coded in this study'),
    iconPath: new vscode.ThemeIcon('account'),
    value: name,
  };
}

function nobody(now: string | undefined): Choice<string> {
  return {
    label: vscode.l10n.t('No name'),
    description: now === undefined ? vscode.l10n.t('as now') : vscode.l10n.t('codings go to the file without a name'),
    value: '',
  };
}

/** A name that somebody has already, in other letters, is theirs; one of which no file could be told apart is none. */
function typedChoice(text: string, coders: readonly string[]): Choice<string> {
  const key = coderKey(text);
  const known = coders.find((it) => coderKey(it) === key);
  if (known !== undefined) return choiceOf(known, undefined);
  if (!isCoderName(text)) return { label: text, description: vscode.l10n.t('This can’t be a coder’s name.') };
  const description = vscode.l10n.t('Your codings of p12.md go to {0}.', sidecarPath('p12.md', text));
  return { label: text, description, value: text };
}
