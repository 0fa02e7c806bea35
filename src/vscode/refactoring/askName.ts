import * as vscode from 'vscode';
import type { Problem } from '../../core/text/problem';
import { pickOne } from './pickOne';
import { refusalText } from './refusal';

/** Asks for a new name, and says while one types what is wrong with it. */
export async function askName(
  title: string,
  name: string,
  problemOf: (newName: string) => Problem | undefined,
): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('New name'),
    value: name,
    valueSelection: [0, name.length],
    ignoreFocusOut: true,
    validateInput: (value) => {
      const problem = value === name ? undefined : problemOf(value.trim());
      return problem && refusalText(problem);
    },
  });
  return answer === undefined || answer.trim() === name ? undefined : answer.trim();
}

/** Asks whether an old name stays as an alias. @param first the answer that stands first. */
export function askAlias(title: string, name: string, first: boolean): Promise<boolean | undefined> {
  const yes = {
    label: vscode.l10n.t('Keep “{0}” as an alias', name),
    detail: vscode.l10n.t('What others still write under the old name means the same.'),
    value: true,
  };
  const no = { label: vscode.l10n.t('Don’t keep “{0}”', name), value: false };
  const placeholder = vscode.l10n.t('What becomes of the old name?');
  return pickOne(title, placeholder, first ? [yes, no] : [no, yes]);
}
