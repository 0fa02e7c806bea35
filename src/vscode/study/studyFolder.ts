import type * as vscode from 'vscode';
import type { StudyChecks } from '../../core/checks/studyChecks';
import type { Study } from '../../core/project/study';

/** A folder, which paths are relative to. */
export interface Folder {
  readonly root: vscode.Uri;
}

/** A study and the folder that holds it. */
export interface StudyFolder extends Folder {
  readonly study: Study;
  /** What is wrong in it. */
  readonly checks: StudyChecks;
}

/** A study's folder, and what was found in it. */
export interface FoundFolder extends StudyFolder {
  /** Relative to the folder. */
  readonly paths: Set<string>;
}

/** A file of a study. */
export interface StudyPlace {
  readonly folder: StudyFolder;
  /** Relative to the study's folder, parts joined by `/`. */
  readonly path: string;
}

/** The address of a study's file. */
export function uriOf(folder: Folder, path: string): vscode.Uri {
  return folder.root.with({ path: `${startOf(folder.root)}${path}` });
}

/** A file's path in a folder, or nothing when it isn't in it. */
export function pathIn(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const start = startOf(root);
  const inside = uri.scheme === root.scheme && uri.authority === root.authority && uri.path.startsWith(start);
  return inside && uri.path.length > start.length ? uri.path.slice(start.length) : undefined;
}

/** What the paths of all files in a folder begin with. */
function startOf({ path }: vscode.Uri): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/** Whether two addresses are of the same file or folder. */
export function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}
