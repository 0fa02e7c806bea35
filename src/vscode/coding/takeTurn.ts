import * as vscode from 'vscode';
import { draftPath, isHalfWritten, parseDraftPath, type Draft } from '../../core/project/drafts';
import { newId } from '../../core/codings/newId';
import { baseName } from '../../core/project/studyPaths';
import { isNotFound } from '../study/fileReader';
import { folderOf } from '../study/findStudyFiles';
import { HalfWrittenError } from './notApplied';
import { readBytes } from './storedFile';

/** A writer whose draft is older has been stopped; in milliseconds. */
const LONGEST_WRITE = 10_000;

/** How long one waits before looking again whether it is one's turn, in milliseconds. */
const PAUSE = 20;

/**
 * Writes a file while nobody else does who comes this way: another window, another coder on a shared drive.
 *
 * A draft beside the file does three things. It makes sure that there is room before the file is touched. It is the sign by which
 * writers know of each other: each puts its draft there and only then looks for others; of two that see each other, one takes its own
 * away until the other is done. And if a writer is killed half-way, whoever comes next finishes what it was writing.
 */
export async function takeTurn(uri: vscode.Uri, bytes: Uint8Array, write: () => Promise<void>): Promise<void> {
  const path = uri.path;
  const own: Draft = { path, id: newId(() => false, Math.random), size: bytes.length };
  const draft = uriOfDraft(uri, own);
  if (!(await put(draft, bytes))) {
    await write();
    return;
  }
  const others = new OtherWriters(uri, own);
  try {
    for (let seen = await others.look(); seen.length; seen = await others.look()) {
      if (seen.some(({ id }) => id < own.id)) {
        await remove(draft);
        while ((await others.look()).length) await pause();
        await put(draft, bytes);
      } else {
        await pause();
      }
    }
    await write();
    await remove(draft);
  } catch (error) {
    if (!(error instanceof HalfWrittenError)) await remove(draft);
    throw error;
  }
}

/** Waits until a draft's writer is done; when it was stopped before that, finishes what it was writing. */
export async function finish(draftUri: vscode.Uri): Promise<void> {
  const draft = parseDraftPath(draftUri.path);
  if (!draft) return;
  const writers = new OtherWriters(draftUri.with({ path: draft.path }));
  while ((await writers.look()).some(({ id }) => id === draft.id)) await pause();
}

/** The others that are writing a file. */
class OtherWriters {
  private readonly since = new Map<string, number>();

  constructor(
    private readonly uri: vscode.Uri,
    private readonly self?: Draft,
  ) {}

  /** Who is at work now. What is left of one that was stopped is cleared away. */
  async look(): Promise<Draft[]> {
    const name = baseName(this.uri.path);
    const atWork: Draft[] = [];
    for (const [entry] of await vscode.workspace.fs.readDirectory(folderOf(this.uri))) {
      const draft = parseDraftPath(entry);
      if (draft?.path !== name || draft.id === this.self?.id) continue;
      const began = await this.beginOf(draft);
      if (began === undefined) continue;
      if (Date.now() - began < LONGEST_WRITE) atWork.push(draft);
      else await clearAway(this.uri, draft);
    }
    return atWork;
  }

  /** When a draft was made, as far as can be told: a disk elsewhere may have another clock. Nothing when it is gone. */
  private async beginOf(draft: Draft): Promise<number | undefined> {
    const first = this.since.get(draft.id) ?? Date.now();
    this.since.set(draft.id, first);
    try {
      return Math.min((await vscode.workspace.fs.stat(uriOfDraft(this.uri, draft))).mtime, first);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }
}

async function clearAway(uri: vscode.Uri, draft: Draft): Promise<void> {
  const left = uriOfDraft(uri, draft);
  const [drafted, stored] = await Promise.all([readBytes(left), readBytes(uri)]);
  if (drafted && isHalfWritten(draft, drafted, stored)) await vscode.workspace.fs.writeFile(uri, drafted);
  await remove(left);
}

/** Puts a draft where it belongs. In a folder that nobody may add files to, its files are written without. */
async function put(draft: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(draft, bytes);
    return true;
  } catch (error) {
    await remove(draft);
    if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') return false;
    throw error;
  }
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // It isn't there; or it can't be removed, and then it is the next writer's task.
  }
}

function uriOfDraft(uri: vscode.Uri, draft: Draft): vscode.Uri {
  return uri.with({ path: draftPath({ ...draft, path: uri.path }) });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE * (1 + Math.random())));
}
