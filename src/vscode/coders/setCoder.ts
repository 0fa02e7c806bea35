import * as vscode from 'vscode';
import { sidecarPath } from '../../core/project/studyPaths';
import { changeSetting } from '../changeSetting';
import { tell } from '../messages';
import { coderName } from '../settings';

/** Asks for the name that codings are made under from now on, and keeps it where it is set now, else in the user's settings. Returns whether there was an answer. */
export async function setCoder(): Promise<boolean> {
  const scope = vscode.window.activeTextEditor?.document.uri;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Set Your Name as a Coder'),
    prompt: vscode.l10n.t('Codings go to a file of your own; nothing for the file without a name'),
    value: coderName(scope) ?? '',
    validateInput: (text) => {
      const name = text.trim();
      if (!name) return undefined;
      const message = vscode.l10n.t('Your codings of p12.md go to {0}.', sidecarPath('p12.md', name));
      return { message, severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  if (typed === undefined) return false;
  const name = typed.trim();
  await changeSetting(scope, 'coder', name || undefined);
  tell(
    name ? vscode.l10n.t('You code as {0} from now on.', name) : vscode.l10n.t('You code without a name from now on.'),
  );
  return true;
}
