import type * as vscode from 'vscode';
import { editorsGit } from '../git/gitExtension';

/** The name that git writes into commits here; nothing where there is none, or no git. */
export async function gitUserName(scope: vscode.Uri | undefined): Promise<string | undefined> {
  try {
    const repository = scope && (await editorsGit())?.getRepository(scope);
    if (!repository) return undefined;
    const name = (await repository.getConfig('user.name')) || (await repository.getGlobalConfig?.('user.name'));
    return name?.trim() || undefined;
  } catch {
    return undefined; // it is only an offer
  }
}
