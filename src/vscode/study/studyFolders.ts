import * as vscode from 'vscode';
import { StudyChecks } from '../../core/checks/studyChecks';
import { Study } from '../../core/project/study';
import { CODEBOOK, isFindingsPath, isSidecarPath } from '../../core/project/studyPaths';
import type { TrackedCodings } from '../../core/project/trackedCoding';
import { Disposables } from '../disposables';
import { tellFailure } from '../messages';
import { blindCoder, changesBlind, changesConfidential, changesTranscriptGlobs, isConfidential } from '../settings';
import { backgroundNow } from './backgrounds';
import { readFile } from './fileReader';
import { openDocument } from './openDocument';
import { findStudyFiles } from './findStudyFiles';
import { BackgroundReading } from './backgroundReading';
import type { ReadingProgress } from './progressText';
import { countOf, firstOf, MANY_FILES, readStudies, readWaitedFor, type StaleFiles } from './readStudies';
import type { StudyCache } from './studyCache';
import { pathIn, uriOf, type FoundFolder, type StudyFolder, type StudyPlace } from './studyFolder';
import { StudyRoots } from './studyRoots';
import { StudyWatcher } from './studyWatcher';
import { isTranscriptDocument } from './transcriptLanguage';

/** How long nothing has to happen before what has been read is kept for the next time, in milliseconds. */
const IDLE = 5000;

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
  private readonly roots = new StudyRoots((root) => this.newFolder(root));
  private readonly watcher = this.own(
    new StudyWatcher((uri) => this.onlyOpen.has(uri.toString()) || this.roots.concern(uri)),
  );
  /** Transcripts that only count as such since they are open. They may not even be there any more. */
  private onlyOpen = new Set<string>();
  /** One piece of work at a time, so that none sees another half done. */
  private work: Promise<void> = Promise.resolve();
  /** A discovery that hasn't begun yet: it will see everything that has happened until then. */
  private nextDiscovery: Promise<void> | undefined;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  /** Whether what is unread stays so until somebody asks for it. */
  private isLeft = false;
  private readonly background: BackgroundReading;

  constructor(
    private readonly trackedCodings: (document: vscode.TextDocument, text: string) => TrackedCodings | undefined,
    private readonly cache: StudyCache,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.background = this.own(
      new BackgroundReading(
        () => this.roots.folders,
        cache,
        (work) => this.enqueue(work),
      ),
    );
    this.own(this.background.onDidRead(() => this.changed.fire()));
    this.own(this.background.onDidEnd(() => this.keepSoon()));
    this.own(this.watcher.onDidChange((uris) => void this.refreshAll(uris)));
    this.own(this.watcher.onDidAddOrRemove(() => void this.discover()));
    this.own(this.watcher.onDidFill((folders) => void this.lookAgain(folders)));
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.discover()));
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (changesTranscriptGlobs(event)) void this.discover();
        if (changesBlind(event)) void this.readForBlind();
        if (!changesConfidential(event)) return;
        void this.cache.clear(this.roots.folders);
        void this.refreshSidecars();
        this.keepSoon();
      }),
    );
  }

  get folders(): readonly StudyFolder[] {
    return this.roots.folders;
  }

  find(uri: vscode.Uri): StudyPlace | undefined {
    return this.roots.place(uri);
  }

  /** Looks what files there are, and reads those that are new. */
  discover(): Promise<void> {
    this.nextDiscovery ??= this.enqueue(async () => {
      this.nextDiscovery = undefined;
      const before = openTranscripts();
      const found = await findStudyFiles(before);
      const open = openTranscripts();
      // One that was closed while files were looked for would stay, and one that was opened would go.
      const wasOpen = new Set(before.map(String));
      const stillOpen = new Set(open.map(String));
      const opened = open.filter((uri) => !wasOpen.has(uri.toString()));
      if (opened.length || found.onlyOpen.some((uri) => !stillOpen.has(uri.toString()))) void this.discover();
      this.onlyOpen = new Set([...found.onlyOpen, ...opened].map(String));
      this.watcher.watchOutside(found.outside);
      if (found.drafts.length) this.drafts.fire(found.drafts);
      const isMoved = this.roots.set(found);
      const { stale, isSmaller } = this.compare([
        ...found.codebooks,
        ...found.sidecars,
        ...found.findings.filter((uri) => isFindingsPath(this.roots.place(uri)?.path ?? '')),
        ...found.transcripts,
        ...opened,
      ]);
      await this.readOrLeave(stale);
      if ((isMoved || isSmaller) && !countOf(stale)) this.changed.fire();
    });
    return this.nextDiscovery;
  }

  /** Reads files again. */
  refresh(uris: readonly vscode.Uri[]): Promise<void> {
    return this.enqueue(() => this.read(this.placesOf(uris)));
  }

  /** Has files read again, many in the background. */
  private refreshAll(uris: readonly vscode.Uri[]): Promise<void> {
    return this.enqueue(() => this.readOrLeave(this.placesOf(uris)));
  }

  private placesOf(uris: readonly vscode.Uri[]): StaleFiles {
    const stale = new Map<FoundFolder, Set<string>>();
    for (const uri of uris) {
      const place = this.roots.place(uri);
      if (!place) continue;
      const { folder, path } = place;
      if (!folder.paths.has(path) && !isSidecarPath(path) && !isFindingsPath(path) && path !== CODEBOOK) continue;
      folder.paths.add(path);
      add(stale, folder, path);
    }
    return stale;
  }

  /** Looks what there is in folders, and reads all of it again. */
  private async lookAgain(folders: readonly vscode.Uri[]): Promise<void> {
    await this.discover();
    const isWithin = (uri: vscode.Uri) => folders.some((folder) => pathIn(folder, uri) !== undefined);
    const known = this.roots.folders.flatMap((folder) => [...folder.paths].map((path) => uriOf(folder, path)));
    await this.refreshAll(known.filter(isWithin));
  }

  /** Hides what others have coded where somebody codes blind now, and shows it where nobody does any more. */
  private readForBlind(): Promise<void> {
    return this.enqueue(async () => {
      const stale = this.roots.folders.map((folder) => {
        return [folder, new Set(folder.study.setBlind(blindCoder(folder.root)))] as const;
      });
      await this.readOrLeave(new Map(stale.filter(([, paths]) => paths.size > 0)));
    });
  }

  /** Reads all sidecars again. */
  private async refreshSidecars(): Promise<void> {
    const uris = (folder: FoundFolder) => [...folder.paths].filter(isSidecarPath).map((path) => uriOf(folder, path));
    await this.refreshAll(this.roots.folders.flatMap(uris));
  }

  /** Whether nothing is left to be read. */
  get isComplete(): boolean {
    return this.roots.folders.every(({ study }) => study.unread.size === 0);
  }

  /** Whether something was left unread, by the user or by a failure, and nothing is about to read it. */
  get isStopped(): boolean {
    return this.isLeft && !this.isComplete;
  }

  /** How far reading in the background is; nothing when nothing is being read. */
  get reading(): ReadingProgress | undefined {
    return this.background.progress;
  }

  /** Leaves what is being read in the background unread. */
  stopReading(): void {
    if (this.reading) this.isLeft = true;
    this.background.stop();
  }

  /** Waits until nothing is read in the background any more. */
  whenRead(): Promise<void> {
    return this.background.end();
  }

  /**
   * Reads what is left to be read, for somebody who waits for it, and returns whether all has been read then. Who doesn't want to wait
   * leaves it to the background again, if it was read there.
   */
  async readRest(): Promise<boolean> {
    let isComplete = false;
    const wasReading = this.reading !== undefined;
    this.isLeft = false;
    this.background.stop();
    await this.enqueue(async () => {
      await this.read(
        new Map(this.roots.folders.map((folder) => [folder, new Set(folder.study.unread)])),
        readWaitedFor,
      );
      isComplete = this.isComplete;
      if (isComplete) return;
      if (wasReading) this.background.start();
      else this.isLeft = true;
      this.changed.fire();
    });
    return isComplete;
  }

  /** Keeps what large studies say for the next time, once nothing has happened for a while. */
  private keepSoon(): void {
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => {
      const large = this.roots.folders.filter(({ paths, study }) => paths.size >= MANY_FILES && !study.unread.size);
      void this.cache.save(large);
    }, IDLE);
  }

  override dispose(): void {
    clearTimeout(this.keeping);
    super.dispose();
  }

  /** Takes in a transcript that has been opened, if it isn't there yet. */
  include(uri: vscode.Uri): Promise<void> {
    const place = this.roots.place(uri);
    const unread = place?.folder.study.unreadOf(place.path) ?? [];
    if (place && !unread.length && !place.folder.study.isReadWhole(place.path)) {
      unread.push(...place.folder.study.sidecarPathsOf(place.path));
    }
    if (place && unread.length) return this.refresh(unread.map((path) => uriOf(place.folder, path)));
    if (place?.folder.study.isTranscript(place.path)) return Promise.resolve();
    return this.onlyOpen.has(uri.toString()) ? this.work : this.discover();
  }

  /** Lets go of a transcript that has been closed, if it was there only since it was open. */
  exclude(uri: vscode.Uri): void {
    if (this.onlyOpen.delete(uri.toString())) void this.discover();
  }

  private newFolder(root: vscode.Uri): FoundFolder {
    const read = (path: string) => readFile(uriOf({ root }, path), this.trackedCodings);
    const confidential = (path: string) => isConfidential(uriOf({ root }, path));
    const isOpen = (path: string) => openDocument(uriOf({ root }, path)) !== undefined;
    const study = new Study({ read, isConfidential: confidential, isOpen }, blindCoder(root));
    return { root, study, checks: new StudyChecks(study, () => [backgroundNow()]), paths: new Set() };
  }

  /** Tells what is to be read: what is new, and what may be gone. Transcripts that were found before and aren't now leave their study. */
  private compare(found: readonly vscode.Uri[]): { stale: StaleFiles; isSmaller: boolean } {
    const stale = new Map<FoundFolder, Set<string>>();
    const missed = new Map(this.roots.folders.map((folder) => [folder, new Set(folder.paths)]));
    for (const uri of found) {
      const place = this.roots.place(uri);
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

  /** Reads files, unless they are many: then only those that are needed first, and the others in the background. */
  private async readOrLeave(stale: StaleFiles): Promise<void> {
    if (countOf(stale) < MANY_FILES) {
      await this.read(stale);
      return;
    }
    for (const [folder, paths] of stale) {
      // Transcripts with their sidecars.
      folder.study.expect([...paths].sort());
    }
    this.isLeft = false;
    await this.read(firstOf(stale));
    this.background.start();
    this.changed.fire();
  }

  private async read(stale: StaleFiles, read: (stale: StaleFiles) => Promise<void> = readStudies): Promise<void> {
    const count = countOf(stale);
    if (!count) return;
    const started = performance.now();
    await read(stale);
    if (this.isComplete) this.isLeft = false;
    this.log.debug(`read ${count} files in ${Math.round(performance.now() - started)} ms`);
    this.changed.fire();
    if (!this.background.progress) this.keepSoon();
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.work = this.work.then(work).catch((error: unknown) => {
      this.isLeft = true;
      this.changed.fire();
      tellFailure(error, vscode.l10n.t('The study could not be read completely.'), this.log);
    });
    return this.work;
  }
}

function openTranscripts(): vscode.Uri[] {
  return vscode.workspace.textDocuments.filter(isTranscriptDocument).map(({ uri }) => uri);
}

function add(stale: Map<FoundFolder, Set<string>>, folder: FoundFolder, path: string): void {
  stale.set(folder, (stale.get(folder) ?? new Set()).add(path));
}
