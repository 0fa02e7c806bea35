import * as vscode from 'vscode';
import { Study } from '../../core/project/study';
import { CODEBOOK, isSidecarPath, transcriptOfSidecar } from '../../core/project/studyPaths';
import type { TrackedCodings } from '../../core/project/trackedCoding';
import { Disposables } from '../disposables';
import { changesTranscriptGlobs } from '../settings';
import { openDocument, readFile } from './fileReader';
import { findStudyFiles, type StudyFiles } from './findStudyFiles';
import { pathIn, uriOf, type StudyFolder, type StudyPlace } from './studyFolder';
import { StudyWatcher } from './studyWatcher';

/** From so many files on, reading shows a progress that can be cancelled. */
const MANY_FILES = 300;

interface Folder extends StudyFolder {
  /** What was found in it, relative to its root. */
  readonly paths: Set<string>;
}

/**
 * Finds the studies of the workspace and keeps them read. A study's folder is the one that holds a `codebook.yaml`; what has none
 * above it belongs to the study of its workspace folder, or, outside the workspace, of the folder that it lies in.
 */
export class StudyFolders extends Disposables {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly byRoot = new Map<string, Folder>();
  /** Files outside of what was found that were opened as transcripts. */
  private readonly included = new Map<string, vscode.Uri>();
  /** One piece of work at a time, so that none sees another half done. */
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly trackedCodings: (document: vscode.TextDocument) => TrackedCodings | undefined,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    const watcher = this.own(new StudyWatcher((uri) => this.concerns(uri)));
    this.own(watcher.onDidChange((uris) => void this.refresh(uris)));
    this.own(watcher.onDidAddOrRemove(() => void this.discover()));
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.discover()));
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (changesTranscriptGlobs(event)) void this.discover();
      }),
    );
  }

  get folders(): readonly StudyFolder[] {
    return [...this.byRoot.values()];
  }

  find(uri: vscode.Uri): StudyPlace | undefined {
    let best: StudyPlace | undefined;
    for (const folder of this.byRoot.values()) {
      const path = pathIn(folder.root, uri);
      if (path !== undefined && (!best || path.length < best.path.length)) best = { folder, path };
    }
    return best;
  }

  /** Looks what files there are, and reads those that are new. */
  discover(): Promise<void> {
    return this.enqueue(async () => {
      const found = await findStudyFiles();
      await this.includeCoded(found);
      found.transcripts.push(...this.included.values());
      this.setRoots(found);

      const stale = new Map<Folder, Set<string>>();
      for (const folder of this.byRoot.values()) stale.set(folder, new Set(folder.paths));
      for (const uri of [...found.codebooks, ...found.sidecars, ...found.transcripts]) {
        const place = this.place(uri);
        if (!place) continue;
        const { folder, path } = place;
        if (folder.paths.has(path)) stale.get(folder)?.delete(path);
        else stale.get(folder)?.add(path);
        folder.paths.add(path);
      }
      await this.read(stale);
    });
  }

  /** Reads files again. */
  refresh(uris: readonly vscode.Uri[]): Promise<void> {
    return this.enqueue(async () => {
      const stale = new Map<Folder, Set<string>>();
      for (const uri of uris) {
        const place = this.place(uri);
        if (!place) continue;
        const { folder, path } = place;
        if (!folder.paths.has(path) && !isSidecarPath(path) && path !== CODEBOOK) continue;
        folder.paths.add(path);
        stale.set(folder, (stale.get(folder) ?? new Set()).add(path));
      }
      await this.read(stale);
    });
  }

  /** Takes in a transcript that isn't among those that the setting names. */
  async include(uri: vscode.Uri): Promise<void> {
    const place = this.find(uri);
    if (place?.folder.study.isTranscript(place.path)) return;
    this.included.set(uri.toString(), uri);
    await this.discover();
  }

  private concerns(uri: vscode.Uri): boolean {
    for (const { root, paths } of this.byRoot.values()) {
      if (pathIn(uri, root) !== undefined) return true;
      const path = pathIn(root, uri);
      if (path === undefined) continue;
      if (paths.has(path)) return true;
      for (const known of paths) if (known.startsWith(`${path}/`)) return true;
    }
    return false;
  }

  private place(uri: vscode.Uri): { folder: Folder; path: string } | undefined {
    const place = this.find(uri);
    const folder = place && this.byRoot.get(place.folder.root.toString());
    return folder && { folder, path: place.path };
  }

  /** Takes in the files that have a sidecar beside them: they have been coded, so they are transcripts. */
  private async includeCoded(found: StudyFiles): Promise<void> {
    const known = new Set(found.transcripts.map(String));
    for (const sidecar of found.sidecars) {
      const at = (path: string) => sidecar.with({ path }).toString();
      if (transcriptOfSidecar(sidecar.path, (path) => known.has(at(path))) !== undefined) continue;
      for (const path of transcriptCandidates(sidecar.path)) {
        const uri = sidecar.with({ path });
        if (!(await isFile(uri))) continue;
        known.add(uri.toString());
        found.transcripts.push(uri);
        break;
      }
    }
  }

  private setRoots({ codebooks }: StudyFiles): void {
    const parent = (uri: vscode.Uri) => vscode.Uri.joinPath(uri, '..');
    const roots = [...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri), ...codebooks.map(parent)];
    for (const uri of this.included.values()) {
      if (!roots.some((root) => pathIn(root, uri) !== undefined)) roots.push(parent(uri));
    }
    const wanted = new Map(roots.map((root) => [root.toString(), root]));
    if ([...wanted.keys()].sort().join('\n') === [...this.byRoot.keys()].sort().join('\n')) return;
    // Which study a file belongs to has changed: what was read is read anew.
    this.byRoot.clear();
    for (const [key, root] of wanted) {
      const read = (path: string) => readFile(uriOf({ root }, path), this.trackedCodings);
      this.byRoot.set(key, { root, study: new Study({ read }), paths: new Set() });
    }
  }

  private async read(stale: ReadonlyMap<Folder, ReadonlySet<string>>): Promise<void> {
    const count = [...stale.values()].reduce((sum, paths) => sum + paths.size, 0);
    if (!count) return;
    const started = performance.now();
    if (count < MANY_FILES) await update(stale);
    else await withProgress(count, (progress, token) => update(stale, progress, token));
    this.log.debug(`read ${count} files in ${Math.round(performance.now() - started)} ms`);
    this.changed.fire();
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.work = this.work.then(work).catch((error: unknown) => this.tellFailure(error));
    return this.work;
  }

  private tellFailure(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
    void offerLog(this.log);
  }
}

async function offerLog(log: vscode.LogOutputChannel): Promise<void> {
  const show = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('The study could not be read completely.');
  if ((await vscode.window.showErrorMessage(message, show)) === show) log.show();
}

async function update(
  stale: ReadonlyMap<Folder, ReadonlySet<string>>,
  progress?: vscode.Progress<{ increment: number }>,
  token?: vscode.CancellationToken,
): Promise<void> {
  for (const [folder, paths] of stale) {
    await folder.study.update(openFirst(folder, paths), {
      isCancelled: () => token?.isCancellationRequested ?? false,
      onProgress: (_, total) => progress?.report({ increment: 100 / total }),
    });
    forgetMissing(folder, paths);
  }
}

function withProgress(
  count: number,
  task: (progress: vscode.Progress<{ increment: number }>, token: vscode.CancellationToken) => Promise<void>,
): Thenable<void> {
  const title = vscode.l10n.t('Reading {0} files of the study', count);
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, cancellable: true, title }, task);
}

function openFirst(folder: Folder, paths: ReadonlySet<string>): string[] {
  const isOpen = (path: string) => openDocument(uriOf(folder, path)) !== undefined;
  return [...[...paths].filter(isOpen), ...[...paths].filter((path) => !isOpen(path))];
}

/** Lets go of the paths that were found to be no longer there, so that they count as new when they come back. */
function forgetMissing(folder: Folder, paths: ReadonlySet<string>): void {
  for (const path of paths) {
    if (!folder.study.knows(path)) folder.paths.delete(path);
  }
}

function transcriptCandidates(sidecar: string): string[] {
  const candidates: string[] = [];
  transcriptOfSidecar(sidecar, (path) => {
    candidates.push(path);
    return false;
  });
  return candidates;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
