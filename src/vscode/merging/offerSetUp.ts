import * as vscode from 'vscode';
import { nodeProgram } from './driverMemory';
import { editorsGit } from '../git/gitExtension';
import { isSetUp } from './mergeDriver';

/** In the memory of the workspace: whether it was offered already. */
const OFFERED = 'gitSetUpOffered';

/** Says that a conflict is gone, and once in each workspace offers what keeps it from coming back. */
export async function offerSetUp(
  { workspaceState }: vscode.ExtensionContext,
  file: vscode.Uri,
  message: string,
): Promise<void> {
  const repository = nodeProgram() === undefined ? undefined : (await editorsGit())?.getRepository(file);
  const isWanted = repository && !workspaceState.get(OFFERED) && !(await isSetUp(repository));
  const setUp = vscode.l10n.t('Set Up Git');
  const question = vscode.l10n.t('{0} Git can do this by itself from now on.', message);
  const shown = vscode.window.showInformationMessage(isWanted ? question : message, ...(isWanted ? [setUp] : []));
  if (!isWanted) return;
  await workspaceState.update(OFFERED, true);
  // Not awaited: the message may stay for long, and the merge is done.
  void shown.then((choice) => {
    if (choice === setUp) void vscode.commands.executeCommand('transcriptCoding.setUpGit', file);
  });
}
