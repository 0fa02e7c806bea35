import * as vscode from 'vscode';
import { DraftAges } from '../../core/project/draftAges';
import { draftPath, isHalfWritten, parseDraftPath, type Draft } from '../../core/project/drafts';
import { newId } from '../../core/codings/newId';
import { baseName } from '../../core/project/studyPaths';
import { isNotFound } from '../study/fileReader';
import { folderOf } from '../study/findStudyFiles';
import { HalfWrittenError, notWritten } from './notApplied';
import { readBytes } from './storedFile';

/** A writer whose draft is older has been stopped; in milliseconds. */
const LONGEST_WRITE = 10_000;

/** How long one waits before looking again whether it is one's turn, in milliseconds. */
const PAUSE = 20;

/** One who has waited for longer shows that he is still there, in milliseconds. */
const LONGEST_SILENCE = LONGEST_WRITE / 4;

/**
 * Writes a file while nobody else does who comes this way: another window, another coder on a shared drive.
 *
 * A draft beside the file does three things. It makes sure that there is room before the file is touched. It is the sign by which
 * writers know of each other: each puts its draft there and only then looks for others; of two that see each other, one takes its own
 * away until the other is done. And if a writer is killed half-way, whoever's turn comes next finishes what it was writing.
 */
export async function takeTurn(uri: vscode.Uri, bytes: Uint8Array, write: () => Promise<void>): Promise<void> {
  const own = new OwnDraft(uri, bytes);
  if (await own.put()) {
    try {
      await own.waitForTurn();
      await write();
    } catch (error) {
      if (!(error instanceof HalfWrittenError)) await own.remove();
      throw error;
    }
    await own.remove();
  } else {
    await write();
  }
}

/** Waits until nobody writes a file; when a writer was stopped, finishes what it was writing. */
export function finish(uri: vscode.Uri): Promise<void> {
  return takeTurn(uri, new Uint8Array(), () => Promise.resolve());
}

/** The draft of one who wants to write a file, and what it sees of others' drafts. */
class OwnDraft {
  private readonly draft: Draft;
  private readonly at: vscode.Uri;
  private readonly ages = new DraftAges(() => performance.now());
  private since = 0;

  constructor(
    private readonly uri: vscode.Uri,
    private readonly bytes: Uint8Array,
  ) {
    this.draft = { path: uri.path, id: newId(() => false, Math.random), size: bytes.length };
    this.at = uriOfDraft(uri, this.draft);
  }

  /** Puts it there, or shows that it is still wanted. In a folder that nobody may add files to, files are written without. */
  async put(): Promise<boolean> {
    try {
      await vscode.workspace.fs.writeFile(this.at, this.bytes);
      this.ages.wroteOwn((await vscode.workspace.fs.stat(this.at)).mtime);
      this.since = performance.now();
      return true;
    } catch (error) {
      await this.remove();
      if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') return false;
      throw error;
    }
  }

  remove(): Promise<void> {
    return remove(this.at);
  }

  /** Once nobody else is at work, and what those have left is cleared away who have been stopped. */
  async waitForTurn(): Promise<void> {
    for (let others = await this.look(); ; others = await this.look()) {
      if (!others.atWork.length) {
        for (const draft of others.stopped) await clearAway(this.uri, draft);
        return;
      }
      if (others.atWork.some(({ id }) => id < this.draft.id)) {
        await this.remove();
        while ((await this.look()).atWork.length) await pause();
        await this.putAgain();
      } else {
        await pause();
        if (performance.now() - this.since > LONGEST_SILENCE) await this.putAgain();
      }
    }
  }

  /** The folder has had it before: without it, others would take this writer for gone. */
  private async putAgain(): Promise<void> {
    if (!(await this.put())) throw notWritten(this.uri);
  }

  private async look(): Promise<{ readonly atWork: Draft[]; readonly stopped: Draft[] }> {
    const name = baseName(this.uri.path);
    const atWork: Draft[] = [];
    const stopped: Draft[] = [];
    for (const [entry] of await vscode.workspace.fs.readDirectory(folderOf(this.uri))) {
      const draft = parseDraftPath(entry);
      if (draft?.path !== name || draft.id === this.draft.id) continue;
      const age = await this.ageOf(draft);
      if (age !== undefined) (age < LONGEST_WRITE ? atWork : stopped).push(draft);
    }
    return { atWork, stopped };
  }

  /** In milliseconds; nothing when it is gone. */
  private async ageOf(draft: Draft): Promise<number | undefined> {
    try {
      return this.ages.ageOf(draft.id, (await vscode.workspace.fs.stat(uriOfDraft(this.uri, draft))).mtime);
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
