import * as vscode from 'vscode';
import { SECTION } from './settings';

/**
 * Changes a setting where it is set now: for the folder, the workspace or the user.
 * @param otherwise where, as long as it isn't set anywhere. Without a workspace it is the user's.
 * @returns where it was changed.
 */
export async function changeSetting(
  scope: vscode.ConfigurationScope | undefined,
  name: string,
  value: unknown,
  otherwise: 'workspace' | 'user' = 'user',
): Promise<vscode.ConfigurationTarget> {
  const settings = vscode.workspace.getConfiguration(SECTION, scope);
  const said = settings.inspect(name);
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const isForWorkspace = otherwise === 'workspace' && vscode.workspace.workspaceFolders !== undefined;
  const isOfUser = said?.globalValue !== undefined || !isForWorkspace;
  const inWorkspace = said?.workspaceValue === undefined && isOfUser ? Global : Workspace;
  const target = said?.workspaceFolderValue === undefined ? inWorkspace : WorkspaceFolder;
  await settings.update(name, value, target);
  return target;
}
