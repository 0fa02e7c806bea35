import * as vscode from 'vscode';
import { hashOfBytes } from '../../core/packing/hash';
import { CacheReader, CacheWriter } from '../../core/packing/studyCache';
import { adoptKnown, type FilesNow } from '../../core/project/adoptKnown';
import { namesOf } from '../../core/project/askedNames';
import { isSidecarPath, transcriptOfSidecar } from '../../core/project/studyPaths';
import { isConfidential } from '../settings';
import { openDocument } from './openDocument';
import type { StaleFiles } from './readStudies';
import { Slices } from './slices';
import { uriOf, type FoundFolder } from './studyFolder';

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
  private adopted = 0;

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
      const files = filesNow(folder, opened.sidecars);
      const turn = () => slices.turn();
      const adopted = await adoptKnown(folder.study, opened.cache, transcripts, files, { turn });
      for (const path of adopted) rest.delete(path);
      this.adopted += adopted.size;
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
    this.log.debug(`knew ${this.adopted} files again`);
    this.adopted = 0;
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

function filesNow(folder: FoundFolder, sidecars: Opened['sidecars']): FilesNow {
  const at = (path: string) => uriOf(folder, path);
  return {
    stat: async (path) => vscode.workspace.fs.stat(at(path)),
    hash: async (path) => hashOfBytes(await vscode.workspace.fs.readFile(at(path))),
    sidecarsOf: (transcript) => sidecars.get(transcript) ?? [],
    isToRead: (transcript) => isConfidential(at(transcript)) || openDocument(at(transcript)) !== undefined,
  };
}
