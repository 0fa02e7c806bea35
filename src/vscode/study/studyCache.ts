import * as vscode from 'vscode';
import { hashOfBytes } from '../../core/packing/hash';
import { CacheReader, CacheWriter, type Stamp } from '../../core/packing/studyCache';
import { namesOf } from '../../core/project/askedNames';
import { inParallel } from '../../core/project/inParallel';
import { isSidecarPath, transcriptOfSidecar } from '../../core/project/studyPaths';
import { isConfidential } from '../settings';
import { openDocument } from './fileReader';
import type { StaleFiles } from './readStudies';
import { Slices } from './slices';
import { uriOf, type FoundFolder } from './studyFolder';

/** So long after a file was written it may be written again without getting another time, in milliseconds. */
const SAME_TIME = 3000;

/** A study's cache, and which sidecars stand beside each of its transcripts now. */
interface Opened {
  readonly cache: CacheReader;
  readonly sidecars: ReadonlyMap<string, readonly string[]>;
}

/**
 * Keeps what large studies were read as, in the extension's own storage, for when the window is opened again: nothing of confidential
 * transcripts, and nothing of which it isn't sure. Files are known by size and time, and where that says too little by their content.
 */
export class StudyCache {
  private readonly opened = new Map<FoundFolder, Opened | undefined>();

  /**
   * @param storage where it is kept; nothing where there is no workspace to keep it for.
   * @param version of the extension, which reads transcripts in its own way.
   */
  constructor(
    private readonly storage: vscode.Uri | undefined,
    private readonly version: string,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Has the studies take what is known of these files, if it still holds, and returns those that have to be read. */
  async adopt(stale: StaleFiles): Promise<StaleFiles> {
    const left = new Map<FoundFolder, ReadonlySet<string>>();
    const slices = new Slices();
    for (const [folder, paths] of stale) {
      const opened = await this.open(folder);
      const rest = new Set(paths);
      left.set(folder, rest);
      if (!opened) continue;
      const transcripts = [...paths].filter((path) => !isSidecarPath(path));
      await inParallel(transcripts, {}, async (path) => {
        const known = opened.cache.get(path);
        if (!known || isConfidential(uriOf(folder, path)) || openDocument(uriOf(folder, path))) return;
        const sidecars = opened.sidecars.get(path) ?? [];
        if (sidecars.join('\n') !== known.sidecars.map((it) => it.path).join('\n')) return;
        for (const file of [known, ...known.sidecars]) {
          if (!(await isAsBefore(uriOf(folder, file.path), file.stamp, opened.cache.head.writtenAt))) return;
        }
        await slices.turn();
        if (!folder.study.adopt(known, opened.cache.head.names)) return;
        for (const it of [path, ...sidecars]) rest.delete(it);
      });
    }
    return left;
  }

  /** Writes what the studies know now. It is there whole or not at all. */
  async save(folders: readonly FoundFolder[]): Promise<void> {
    for (const folder of folders) {
      const uri = this.uriOf(folder);
      if (!uri) return;
      const slices = new Slices();
      const { study } = folder;
      const writtenAt = Date.now();
      const writer = new CacheWriter({ version: this.version, writtenAt, names: namesOf(study.codebook) });
      let count = 0;
      for (const path of [...study.paths]) {
        await slices.turn();
        const known = isConfidential(uriOf(folder, path)) ? undefined : study.toCache(path);
        if (!known) continue;
        writer.add(known);
        count++;
      }
      const bytes = writer.take();
      const draft = uri.with({ path: `${uri.path}.new` });
      try {
        await vscode.workspace.fs.writeFile(draft, bytes);
        await vscode.workspace.fs.rename(draft, uri, { overwrite: true });
        this.log.debug(`kept ${count} transcripts for the next time, in ${bytes.length} bytes`);
      } catch (error) {
        this.log.debug(`nothing was kept for the next time: ${String(error)}`);
      }
    }
  }

  /** Lets go of all that was kept. */
  async clear(folders: readonly FoundFolder[]): Promise<void> {
    this.opened.clear();
    for (const folder of folders) {
      const uri = this.uriOf(folder);
      try {
        if (uri) await vscode.workspace.fs.delete(uri);
      } catch {
        // There was none.
      }
    }
  }

  /** What was read of a cache is let go of: it is needed once, when the window is opened. */
  close(): void {
    for (const folder of this.opened.keys()) this.opened.set(folder, undefined);
  }

  private async open(folder: FoundFolder): Promise<Opened | undefined> {
    if (this.opened.has(folder)) return this.opened.get(folder);
    const uri = this.uriOf(folder);
    let opened: Opened | undefined;
    try {
      const cache = uri && CacheReader.open(await vscode.workspace.fs.readFile(uri), this.version);
      if (cache) opened = { cache, sidecars: sidecarsOf(folder) };
    } catch {
      // There is none yet.
    }
    this.opened.set(folder, opened);
    if (opened) this.log.debug(`knows ${opened.cache.size} transcripts from the last time`);
    return opened;
  }

  private uriOf({ root }: FoundFolder): vscode.Uri | undefined {
    if (!this.storage) return undefined;
    const name = hashOfBytes(new TextEncoder().encode(root.toString())).toString(36);
    return vscode.Uri.joinPath(this.storage, `study-${name}.bin`);
  }
}

function sidecarsOf({ paths }: FoundFolder): Map<string, readonly string[]> {
  const sidecars = new Map<string, string[]>();
  for (const path of [...paths].filter(isSidecarPath).sort()) {
    const transcript = transcriptOfSidecar(path, (it) => paths.has(it));
    if (transcript === undefined) continue;
    const list = sidecars.get(transcript);
    if (list) list.push(path);
    else sidecars.set(transcript, [path]);
  }
  return sidecars;
}

/** Whether a file says what it said, as far as can be told: by its content where its time says too little. */
async function isAsBefore(uri: vscode.Uri, { size, mtime, hash }: Stamp, writtenAt: number): Promise<boolean> {
  try {
    const now = await vscode.workspace.fs.stat(uri);
    if (now.size !== size) return false;
    if (now.mtime === mtime && mtime < writtenAt - SAME_TIME) return true;
    return hashOfBytes(await vscode.workspace.fs.readFile(uri)) === hash;
  } catch {
    return false;
  }
}
