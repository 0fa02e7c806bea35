import type * as vscode from 'vscode';
import type { GitVersions } from '../../core/merge/mergeUnmerged';
import { editorsGit } from '../git/gitExtension';

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
