import * as vscode from 'vscode';
import { nodeProgram } from '../merging/driverMemory';
import { editorsGit, type GitRepository } from './gitExtension';

/** The repository that a folder is in, with a commit in it at least; else says why there is none. */
export async function repositoryOf(folder: vscode.Uri): Promise<GitRepository | undefined> {
  const git = await editorsGit();
  const repository = git && (git.getRepository(folder) ?? (await git.openRepository(folder)));
  if (repository?.state.HEAD?.commit) return repository;
  void vscode.window.showInformationMessage(whyNot(git !== undefined, Boolean(repository)));
  return undefined;
}

function whyNot(hasGit: boolean, hasRepository: boolean): string {
  if (nodeProgram() === undefined) {
    return vscode.l10n.t(
      'Git doesn’t run in the browser. Open the folder in VS Code on a machine to see what has changed.',
    );
  }
  if (!hasGit) {
    return vscode.l10n.t(
      'Nothing can be compared with git, since it isn’t installed, or is switched off in VS Code (git.enabled).',
    );
  }
  return hasRepository
    ? vscode.l10n.t('Nothing has been committed to this git repository yet.')
    : vscode.l10n.t('This study is in no git repository, so that there is nothing to compare it with.');
}
