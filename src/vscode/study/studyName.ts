import * as vscode from 'vscode';
import { isSame, type Folder } from './studyFolder';

/** What a study is called where there are several: as the workspace's folder, or by the path in it. */
export function studyName({ root }: Folder): string {
  const folder = vscode.workspace.getWorkspaceFolder(root);
  return folder && isSame(folder.uri, root) ? folder.name : vscode.workspace.asRelativePath(root);
}
