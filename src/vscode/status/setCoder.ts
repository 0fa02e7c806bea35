import * as vscode from 'vscode';
import { sidecarPath } from '../../core/project/studyPaths';
import { coderName, SECTION } from '../settings';
import { tell } from '../messages';

/** Asks for the name that codings are made under from now on, and keeps it where it is set now, else in the user's settings. */
export async function setCoder(): Promise<void> {
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
  if (typed === undefined) return;
  const name = typed.trim();
  await setCoderName(scope, name || undefined);
  tell(
    name ? vscode.l10n.t('You code as {0} from now on.', name) : vscode.l10n.t('You code without a name from now on.'),
  );
}

/** Sets who is coding, or nobody in particular, where it is set now: for the folder, the workspace, or else the user. */
async function setCoderName(scope: vscode.Uri | undefined, name: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION, scope);
  const now = settings.inspect<string>('coder');
  const { WorkspaceFolder, Workspace, Global } = vscode.ConfigurationTarget;
  const isOfWorkspace = now?.workspaceValue !== undefined;
  const target = now?.workspaceFolderValue !== undefined ? WorkspaceFolder : isOfWorkspace ? Workspace : Global;
  await settings.update('coder', name, target);
}
