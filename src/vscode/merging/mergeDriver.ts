import * as vscode from 'vscode';
import { mergeDriverSettings } from '../../core/merge/mergeDriver';
import { nodeProgram, rememberDriver } from './driverMemory';
import { editorsGit, type GitRepository } from '../git/gitExtension';

/**
 * Has git merge a repository's codings and codebooks with the command line that comes with this extension. What git starts is a copy
 * in a place that stays, since an extension's folder is another with each version, and VS Code itself runs it, so that nobody needs Node.
 * @throws when the configuration can't be written.
 */
export async function installDriver(context: vscode.ExtensionContext, repository: GitRepository): Promise<void> {
  const program = nodeProgram();
  if (program === undefined) throw new Error('There is no program here that git could start.');
  const { extensionUri, globalStorageUri } = context;
  const script = vscode.Uri.joinPath(globalStorageUri, 'transcript-coding.cjs');
  await vscode.workspace.fs.createDirectory(globalStorageUri);
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'dist/cli.js'), script, { overwrite: true });
  // VS Code's own program is Node when it is told so; the Node of a remote machine takes no notice of it.
  const words = ['env', 'ELECTRON_RUN_AS_NODE=1', program, script.fsPath];
  for (const { key, value } of mergeDriverSettings(words)) await setConfig(repository, key, value);
  await rememberDriver(context, repository.rootUri);
}

/** Whether a repository has a driver for codings, whoever has set it up. */
export async function isSetUp(repository: GitRepository): Promise<boolean> {
  const entries = await Promise.all(mergeDriverSettings([]).map(({ key }) => repository.getConfig(key)));
  return entries.every((entry) => entry !== '');
}

/** Puts a driver that is there already in order again, after an update of this extension or of the editor. */
export async function renewDriver(context: vscode.ExtensionContext, root: vscode.Uri): Promise<void> {
  const git = await editorsGit();
  const repository = git && (git.getRepository(root) ?? (await git.openRepository(root)));
  if (repository && (await isSetUp(repository))) await installDriver(context, repository);
}

async function setConfig(repository: GitRepository, key: string, value: string): Promise<void> {
  const before = await repository.getConfig(key);
  if (before === value) return;
  if (before) await repository.unsetConfig(key);
  await repository.setConfig(key, value);
  if ((await repository.getConfig(key)) !== value) throw new Error(`${key} could not be set in git’s configuration.`);
}
