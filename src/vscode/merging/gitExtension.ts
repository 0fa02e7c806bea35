import * as vscode from 'vscode';
import type { GitVersions } from '../../core/merge/mergeUnmerged';

/** What of a repository is used here, as the git extension that comes with VS Code gives it. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  /** A file's text in a version; in an unmerged file `:1`, `:2` and `:3` are what both sides began with, ours and theirs. */
  show(version: string, path: string): Promise<string>;
  /** An entry of the repository's own configuration; empty when there is none. */
  getConfig(key: string): Promise<string>;
  /** Adds a value to those that the entry has: the last one counts. */
  setConfig(key: string, value: string): Promise<string>;
  unsetConfig(key: string): Promise<string>;
}

export interface Git {
  /** The repository that a file is in, if the editor has it open. */
  getRepository(uri: vscode.Uri): GitRepository | null;
  /** Opens the repository that a folder is in. */
  openRepository(folder: vscode.Uri): Promise<GitRepository | null>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): Git;
}

/** The editor's git; nothing in the browser, where it is switched off, and where git isn't installed. */
export async function editorsGit(): Promise<Git | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const git = await extension?.activate();
  return git?.enabled ? git.getAPI(1) : undefined;
}

/** What git knows of a file that it couldn't merge; nothing of any other, and where there is no git. */
export async function gitVersions(file: vscode.Uri): Promise<GitVersions | undefined> {
  const repository = (await editorsGit())?.getRepository(file);
  if (!repository) return undefined;
  const show = async (version: string) => {
    try {
      return await repository.show(version, file.fsPath);
    } catch {
      return undefined; // git has no such version
    }
  };
  const [base, ours, theirs, written] = await Promise.all([':1', ':2', ':3', 'AUTO_MERGE'].map(show));
  return { base, ours, theirs, written };
}
