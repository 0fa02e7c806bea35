import * as vscode from 'vscode';
import type { GitRepository } from './gitExtension';

/** The commits at which the history of a shallow clone begins: git says of them that nothing was before. None of a whole one. */
export async function shallowCommits({ rootUri }: GitRepository): Promise<ReadonlySet<string>> {
  const own = vscode.Uri.joinPath(rootUri, '.git');
  // In submodules and further working trees a file tells the folder; further working trees name in it that of the first one.
  const linked = /^gitdir: (.+)$/m.exec(await textOf(own))?.[1];
  const folder = linked === undefined ? own : inFolder(rootUri, linked);
  const common = (await textOf(vscode.Uri.joinPath(folder, 'commondir'))).trim();
  const shallow = vscode.Uri.joinPath(common ? inFolder(folder, common) : folder, 'shallow');
  return new Set((await textOf(shallow)).split('\n').filter(Boolean));
}

function inFolder(folder: vscode.Uri, path: string): vscode.Uri {
  return /^([/\\]|[a-z]:)/i.test(path) ? vscode.Uri.file(path) : vscode.Uri.joinPath(folder, path);
}

/** Empty when there is no such file. */
async function textOf(file: vscode.Uri): Promise<string> {
  return vscode.workspace.fs.readFile(file).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
}
