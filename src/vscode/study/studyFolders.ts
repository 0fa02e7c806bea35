import * as vscode from 'vscode';
import { Study } from '../../core/project/study';
import { CODEBOOK, isSidecarPath } from '../../core/project/studyPaths';
import type { TrackedCodings } from '../../core/project/trackedCoding';
import { Disposables } from '../disposables';
import { tellFailure } from '../messages';
import { changesConfidential, changesTranscriptGlobs, isConfidential } from '../settings';
import { readFile } from './fileReader';
import { findStudyFiles, folderOf, type StudyFiles } from './findStudyFiles';
import { countOf, readStudies, type StaleFiles } from './readStudies';
import { pathIn, uriOf, type FoundFolder, type StudyFolder, type StudyPlace } from './studyFolder';
import { StudyWatcher } from './studyWatcher';
import { isTranscriptDocument } from './transcriptLanguage';

/**
 * Finds the studies of the workspace and keeps them read. A study's folder is the one that holds a `codebook.yaml`; what has none
 * above it belongs to the study of its workspace folder, or, outside the workspace, of the folder that it lies in.
 */
export class StudyFolders extends Disposables {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly drafts = this.own(new vscode.EventEmitter<readonly vscode.Uri[]>());
  /** Tells of files whose writer was stopped, or is still at it. */
  readonly onDidFindDrafts = this.drafts.event;
  private readonly watcher = this.own(new StudyWatcher((uri) => this.concerns(uri)));
  private byRoot = new Map<string, FoundFolder>();
  /** Transcripts that only count as such since they are open. They may not even be there any more. */
  private onlyOpen = new Set<string>();
  /** One piece of work at a time, so that none sees another half done. */
  private work: Promise<void> = Promise.resolve();
  /** A discovery that hasn't begun yet: it will see everything that has happened until then. */
  private nextDiscovery: Promise<void> | undefined;

  constructor(
    private readonly trackedCodings: (document: vscode.TextDocument, text: string) => TrackedCodings | undefined,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.own(this.watcher.onDidChange((uris) => void this.refresh(uris)));
    this.own(this.watcher.onDidAddOrRemove(() => void this.discover()));
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.discover()));
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (changesTranscriptGlobs(event)) void this.discover();
        if (changesConfidential(event)) void this.refreshSidecars();
      }),
    );
  }

  get folders(): readonly StudyFolder[] {
    return [...this.byRoot.values()];
  }

  find(uri: vscode.Uri): StudyPlace | undefined {
    return this.place(uri);
  }

  /** Looks what files there are, and reads those that are new. */
  discover(): Promise<void> {
    this.nextDiscovery ??= this.enqueue(async () => {
      this.nextDiscovery = undefined;
      const open = vscode.workspace.textDocuments.filter(isTranscriptDocument).map(({ uri }) => uri);
      const found = await findStudyFiles(open);
      this.onlyOpen = new Set(found.onlyOpen.map(String));
      this.watcher.watchOutside(found.outside);
      if (found.drafts.length) this.drafts.fire(found.drafts);
      const isMoved = this.setRoots(found);
      const { stale, isSmaller } = this.compare([...found.codebooks, ...found.sidecars, ...found.transcripts]);
      await this.read(stale);
      if ((isMoved || isSmaller) && !countOf(stale)) this.changed.fire();
    });
    return this.nextDiscovery;
  }

  /** Reads files again. */
  refresh(uris: readonly vscode.Uri[]): Promise<void> {
    return this.enqueue(async () => {
      const stale = new Map<FoundFolder, Set<string>>();
      for (const uri of uris) {
        const place = this.place(uri);
        if (!place) continue;
        const { folder, path } = place;
        if (!folder.paths.has(path) && !isSidecarPath(path) && path !== CODEBOOK) continue;
        folder.paths.add(path);
        add(stale, folder, path);
      }
      await this.read(stale);
    });
  }

  /** Reads all sidecars again. */
  private async refreshSidecars(): Promise<void> {
    const uris = (folder: FoundFolder) => [...folder.paths].filter(isSidecarPath).map((path) => uriOf(folder, path));
    await this.refresh([...this.byRoot.values()].flatMap(uris));
  }

  /** Reads what is left since reading was cancelled. */
  readRest(): Promise<void> {
    return this.enqueue(() =>
      this.read(new Map([...this.byRoot.values()].map((folder) => [folder, new Set(folder.study.unread)]))),
    );
  }

  /** Takes in a transcript that has been opened, if it isn't there yet. */
  include(uri: vscode.Uri): Promise<void> {
    const place = this.place(uri);
    const unread = place?.folder.study.unreadOf(place.path) ?? [];
    if (place && unread.length) return this.refresh(unread.map((path) => uriOf(place.folder, path)));
    if (place?.folder.study.isTranscript(place.path)) return Promise.resolve();
    return this.onlyOpen.has(uri.toString()) ? this.work : this.discover();
  }

  /** Lets go of a transcript that has been closed, if it was there only since it was open. */
  exclude(uri: vscode.Uri): void {
    if (this.onlyOpen.delete(uri.toString())) void this.discover();
  }

  private concerns(uri: vscode.Uri): boolean {
    if (this.onlyOpen.has(uri.toString())) return true;
    for (const { root, paths } of this.byRoot.values()) {
      if (pathIn(uri, root) !== undefined) return true;
      const path = pathIn(root, uri);
      if (path === undefined) continue;
      if (paths.has(path)) return true;
      for (const known of paths) if (known.startsWith(`${path}/`)) return true;
    }
    return false;
  }

  private place(uri: vscode.Uri): { folder: FoundFolder; path: string } | undefined {
    let best: { folder: FoundFolder; path: string } | undefined;
    for (const folder of this.byRoot.values()) {
      const path = pathIn(folder.root, uri);
      if (path !== undefined && (!best || path.length < best.path.length)) best = { folder, path };
    }
    return best;
  }

  /** Makes the studies those of the folders that were found; returns whether they are others than before. */
  private setRoots({ codebooks, outside }: StudyFiles): boolean {
    const inWorkspace = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const wanted = new Map(
      [...inWorkspace, ...codebooks.map(folderOf), ...outside].map((root) => [String(root), root]),
    );
    const before = this.byRoot;
    const moved = [...wanted.values(), ...[...before.values()].map(({ root }) => root)].filter(
      (root) => wanted.has(root.toString()) !== before.has(root.toString()),
    );
    if (!moved.length) return false;
    this.byRoot = new Map();
    for (const [key, root] of wanted) {
      // Files that now belong to another study are read anew.
      const isTouched = moved.some((other) => pathIn(root, other) !== undefined);
      this.byRoot.set(key, (!isTouched && before.get(key)) || this.newFolder(root));
    }
    return true;
  }

  private newFolder(root: vscode.Uri): FoundFolder {
    const read = (path: string) => readFile(uriOf({ root }, path), this.trackedCodings);
    const confidential = (path: string) => isConfidential(uriOf({ root }, path));
    return { root, study: new Study({ read, isConfidential: confidential }), paths: new Set() };
  }

  /** Tells what is to be read: what is new, and what may be gone. Transcripts that were found before and aren't now leave their study. */
  private compare(found: readonly vscode.Uri[]): { stale: StaleFiles; isSmaller: boolean } {
    const stale = new Map<FoundFolder, Set<string>>();
    const missed = new Map([...this.byRoot.values()].map((folder) => [folder, new Set(folder.paths)]));
    for (const uri of found) {
      const place = this.place(uri);
      if (!place) continue;
      const { folder, path } = place;
      if (!folder.paths.has(path)) add(stale, folder, path);
      folder.paths.add(path);
      missed.get(folder)?.delete(path);
    }
    for (const [folder, paths] of missed) {
      folder.study.forget(paths);
      for (const path of paths) {
        if (folder.study.knows(path) || folder.study.unread.has(path)) add(stale, folder, path);
        else folder.paths.delete(path);
      }
    }
    return { stale, isSmaller: [...missed.values()].some(({ size }) => size > 0) };
  }

  private async read(stale: StaleFiles): Promise<void> {
    const count = countOf(stale);
    if (!count) return;
    const started = performance.now();
    await readStudies(stale);
    this.log.debug(`read ${count} files in ${Math.round(performance.now() - started)} ms`);
    this.changed.fire();
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.work = this.work
      .then(work)
      .catch((error: unknown) =>
        tellFailure(error, vscode.l10n.t('The study could not be read completely.'), this.log),
      );
    return this.work;
  }
}

function add(stale: Map<FoundFolder, Set<string>>, folder: FoundFolder, path: string): void {
  stale.set(folder, (stale.get(folder) ?? new Set()).add(path));
}
