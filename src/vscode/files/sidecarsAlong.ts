import * as vscode from 'vscode';
import { movedSidecar, sidecarsBeside } from '../../core/project/movedFiles';
import { baseName, isSidecarPath } from '../../core/project/studyPaths';
import { isNotFound } from '../study/fileReader';
import { folderOf } from '../study/findStudyFiles';
import { isRespelled, type Move } from './move';
import { pathIn } from '../study/studyFolder';

/** A sidecar that goes where its transcript goes. */
export interface SidecarMove extends Move {
  readonly transcript: Move;
  /** Names of the transcript, without folders. */
  readonly oldName: string;
  readonly newName: string;
}

interface SidecarMoves {
  readonly possible: readonly SidecarMove[];
  /** Where there is another file already. */
  readonly blocked: readonly SidecarMove[];
}

/** The sidecars that are to be moved along with files, since they aren't among what is moved. */
export async function sidecarMoves(files: readonly Move[]): Promise<SidecarMoves> {
  const folders = new Folders();
  const possible: SidecarMove[] = [];
  const blocked: SidecarMove[] = [];
  const moved = files.map(({ oldUri }) => oldUri);
  for (const transcript of files) {
    const { oldUri, newUri } = transcript;
    const [oldName, newName] = [baseName(oldUri.path), baseName(newUri.path)];
    for (const sidecar of await sidecarsOf(oldUri, moved, folders)) {
      const name = movedSidecar(baseName(sidecar.path), oldName, newName);
      const to = vscode.Uri.joinPath(folderOf(newUri), name);
      const move = { transcript, oldUri: sidecar, newUri: to, oldName, newName };
      if (!(await isTaken(move, folders))) possible.push(move);
      // The editor itself may be moving it there meanwhile, as the undoing of a move does.
      else if (await isListed(sidecar)) blocked.push(move);
    }
  }
  return { possible, blocked };
}

/** The sidecars beside files that are deleted, as far as they aren't deleted anyway. */
export async function sidecarsOfDeleted(files: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const folders = new Folders();
  return (await Promise.all(files.map((uri) => sidecarsOf(uri, files, folders)))).flat();
}

/** @param together what is moved or deleted in the same step. */
async function sidecarsOf(file: vscode.Uri, together: readonly vscode.Uri[], folders: Folders): Promise<vscode.Uri[]> {
  const name = baseName(file.path);
  if (isSidecarPath(name)) return [];
  const folder = folderOf(file);
  const { files, others } = await folders.namesIn(folder);
  if (others.has(name)) return [];
  const sidecars = sidecarsBeside(name, files).map((it) => vscode.Uri.joinPath(folder, it));
  return sidecars.filter((uri) => !together.some((it) => String(it) === String(uri) || pathIn(it, uri) !== undefined));
}

/** Whether another file has the place: not the sidecar itself, where the case of letters makes no difference. */
async function isTaken(move: Move, folders: Folders): Promise<boolean> {
  const { newUri } = move;
  const { files, others } = await folders.namesIn(folderOf(newUri));
  const name = baseName(newUri.path);
  if (files.has(name) || others.has(name)) return true;
  return !isRespelled(move) && isThere(newUri);
}

/** Whether there is a file of just this name, which another spelling of it isn't. */
export async function isListed(uri: vscode.Uri): Promise<boolean> {
  return (await readNames(folderOf(uri))).files.has(baseName(uri.path));
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !isNotFound(error);
  }
}

interface Names {
  readonly files: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** What is in folders, each looked at once. */
class Folders {
  private readonly read = new Map<string, Promise<Names>>();

  namesIn(folder: vscode.Uri): Promise<Names> {
    const key = folder.toString();
    const names = this.read.get(key) ?? readNames(folder);
    this.read.set(key, names);
    return names;
  }
}

async function readNames(folder: vscode.Uri): Promise<Names> {
  const files = new Set<string>();
  const others = new Set<string>();
  try {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      (type & vscode.FileType.File ? files : others).add(name);
    }
  } catch {
    // A folder that isn't there has nothing in it.
  }
  return { files, others };
}
