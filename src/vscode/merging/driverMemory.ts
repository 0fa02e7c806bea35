import type * as vscode from 'vscode';
import { isSame, pathIn, type Folder } from '../study/studyFolder';

/** In the memory of this machine: the roots of repositories whose driver was set up, and what it was set up for. */
const KEY = 'mergeDrivers';

type Drivers = Readonly<Record<string, string>>;

/** What git can start to run JavaScript; nothing in the browser. */
export function nodeProgram(): string | undefined {
  const { process } = globalThis as { process?: { execPath?: string } };
  return process?.execPath || undefined;
}

export function rememberDriver(context: vscode.ExtensionContext, root: vscode.Uri): Thenable<void> {
  return context.globalState.update(KEY, { ...drivers(context), [root.toString()]: current(context) });
}

/** The roots of the repositories whose driver was set up by another version, or for another program. */
export function staleDrivers(context: vscode.ExtensionContext): string[] {
  const now = current(context);
  return Object.entries(drivers(context)).flatMap(([root, then]) => (then === now ? [] : [root]));
}

/** Parts the roots of repositories: those that a folder is in, or that are in a folder, and the others. */
export function byPresence(
  roots: readonly vscode.Uri[],
  folders: readonly Folder[],
): { here: vscode.Uri[]; elsewhere: vscode.Uri[] } {
  const isIn = (outer: vscode.Uri, inner: vscode.Uri) => isSame(outer, inner) || pathIn(outer, inner) !== undefined;
  const isHere = (it: vscode.Uri) => folders.some(({ root }) => isIn(it, root) || isIn(root, it));
  return { here: roots.filter(isHere), elsewhere: roots.filter((it) => !isHere(it)) };
}

function drivers({ globalState }: vscode.ExtensionContext): Drivers {
  return globalState.get<Drivers>(KEY, {});
}

function current({ extension }: vscode.ExtensionContext): string {
  const { version } = extension.packageJSON as { version: string };
  return `${version} ${nodeProgram() ?? ''}`;
}
