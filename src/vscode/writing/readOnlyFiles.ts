import * as vscode from 'vscode';

/** Whether the user's settings say that a file is not to be written: the editor holds to them, the file system doesn't know them. */
export function isReadOnly(uri: vscode.Uri): boolean {
  const files = vscode.workspace.getConfiguration('files', uri);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const document = { uri, languageId: '' } as vscode.TextDocument; // all that is looked at
  const matches = (glob: string) =>
    vscode.languages.match({ pattern: folder ? new vscode.RelativePattern(folder, glob) : glob }, document) > 0;
  return globs(files, 'readonlyInclude').some(matches) && !globs(files, 'readonlyExclude').some(matches);
}

function globs(files: vscode.WorkspaceConfiguration, setting: string): string[] {
  return Object.entries(files.get<Record<string, unknown>>(setting, {})).flatMap(([glob, on]) =>
    on === true ? [glob] : [],
  );
}
