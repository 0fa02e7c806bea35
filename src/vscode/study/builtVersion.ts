import * as vscode from 'vscode';

/**
 * Names what has been built: the version of the extension, and when its bundle was written where that is known. Somebody who works on the
 * extension builds one version many times, and each may read transcripts in another way.
 */
export async function builtVersion({ extensionUri, packageJSON }: vscode.Extension<unknown>): Promise<string> {
  const { version, main } = packageJSON as { readonly version: string; readonly main: string };
  try {
    const { mtime } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, main));
    return `${version} ${mtime}`;
  } catch {
    // In a browser it may have been loaded from a server, which has one build only.
    return version;
  }
}
