import * as vscode from 'vscode';

/** What of a repository is used here, as the git extension that comes with VS Code gives it. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  /** A file's text in a version; in an unmerged file `:1`, `:2` and `:3` are what both sides began with, ours and theirs. */
  show(version: string, path: string): Promise<string>;
  /** An entry of the repository's own configuration; empty when there is none. */
  getConfig(key: string): Promise<string>;
  /** An entry of the user's own configuration; empty when there is none. */
  getGlobalConfig?(key: string): Promise<string>;
  /** Adds a value to those that the entry has: the last one counts. */
  setConfig(key: string, value: string): Promise<string>;
  unsetConfig(key: string): Promise<string>;
  readonly state: GitState;
  /** Has the state brought up to date. */
  status(): Promise<void>;
  /** The same as `show`, as it is stored. */
  buffer(version: string, path: string): Promise<Uint8Array>;
  /** What names a file's content in a version. @throws when it isn't there. */
  getObjectDetails(version: string, path: string): Promise<{ readonly object: string }>;
  getCommit(version: string): Promise<GitCommit>;
  /** The newest commits, newest first; 32 unless it is said how many. With a path those that have changed something there. */
  log(options: { readonly maxEntries?: number; readonly path?: string }): Promise<GitCommit[]>;
  getRefs(query: { readonly sort: 'committerdate' }): Promise<GitRef[]>;
  /** The files that git knows and that differ between a version and the disk. */
  diffWith(version: string): Promise<GitChange[]>;
  /** The files that differ between the last common ancestor of two versions and the second. */
  diffBetween(from: string, to: string): Promise<GitChange[]>;
  /** What `git blame` prints of a file: one line for each of its lines, which begins with the commit. */
  blame(path: string): Promise<string>;
}

interface GitState {
  /** What is checked out; without a commit in a new repository. */
  readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
  readonly workingTreeChanges: readonly GitChange[];
  readonly untrackedChanges?: readonly GitChange[];
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  readonly authorName?: string;
}

/** A branch (0), one of a remote (1) or a tag (2). */
interface GitRef {
  readonly type: 0 | 1 | 2;
  readonly name?: string;
  readonly commit?: string;
}

export interface GitChange {
  /** What kind it is; 7 for a file that git doesn't know yet. */
  readonly status: number;
  readonly uri: vscode.Uri;
  /** Where the file was. */
  readonly originalUri: vscode.Uri;
  /** Where it is now, if it was moved. */
  readonly renameUri: vscode.Uri | undefined;
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
