import * as vscode from 'vscode';
import type { TrackedTranscript } from '../../core/project/codeTranscript';
import { Disposables } from '../disposables';
import type { EditTracking } from './editTracking';
import type { ReadingProgress } from './progressText';
import { isTooLarge } from './openDocument';
import type { StudyFolder, StudyPlace } from './studyFolder';
import type { StudyFolders } from './studyFolders';
import { isTranscriptDocument } from './transcriptLanguage';

/** How long typing rests before a transcript is read again, in milliseconds. */
const TYPING_PAUSE = 200;

/**
 * The studies of the workspace, for all features. Nothing is read before the first of them asks; what has been read is then kept up to
 * date with the open documents and the files, and `onDidChange` tells when something is different.
 */
export class Studies extends Disposables {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly drafts = this.own(new vscode.EventEmitter<readonly vscode.Uri[]>());
  /** Tells of files whose writer was stopped, or is still at it. */
  readonly onDidFindDrafts = this.drafts.event;
  private tracking: EditTracking | undefined;
  private loading: Promise<StudyFolders> | undefined;
  private loaded: StudyFolders | undefined;
  private readonly versions = new WeakMap<vscode.TextDocument, number>();
  private news: ReturnType<typeof setTimeout> | undefined;
  /** Documents that have been edited and aren't read again yet. */
  private readonly edited = new Set<vscode.TextDocument>();
  private pause: ReturnType<typeof setTimeout> | undefined;

  /** @param kept where to keep what has been read for the next time, and what names the build that reads it; nothing where it can't be kept. */
  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly kept: { readonly storage: vscode.Uri | undefined; readonly version: () => Promise<string> } = {
      storage: undefined,
      version: () => Promise.resolve(''),
    },
  ) {
    super();
    this.own(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length) this.onEdit(document);
      }),
    );
    this.own(vscode.workspace.onDidOpenTextDocument((document) => void this.open(document)));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => this.onClose(document)));
  }

  /** What has been read so far. */
  get folders(): readonly StudyFolder[] {
    return this.loaded?.folders ?? [];
  }

  get isLoaded(): boolean {
    return this.loaded !== undefined;
  }

  /** Whether all of what there is has been read: not yet, or not when the user has stopped it. */
  get isComplete(): boolean {
    return this.loaded?.isComplete ?? true;
  }

  /** Whether reading came to an end before all was read. Not so for a moment in which changed files are read. */
  get isStopped(): boolean {
    return this.loaded?.isStopped ?? false;
  }

  /** How far reading in the background is; nothing when nothing is being read. */
  get reading(): ReadingProgress | undefined {
    return this.loaded?.reading;
  }

  /** Leaves what is being read in the background unread. */
  stopReading(): void {
    this.loaded?.stopReading();
  }

  /** Waits until all has been read, or somebody has stopped it. */
  async whenRead(): Promise<void> {
    await this.load();
    await this.loaded?.whenRead();
  }

  /**
   * Reads the studies, the first time that it is called. Of a large one that is what is open; all else is read in the background from
   * then on.
   */
  async load(): Promise<readonly StudyFolder[]> {
    this.loading ??= this.start();
    return (await this.loading).folders;
  }

  /** Reads what is left to be read, and returns whether all of what there is has been read then. */
  async readRest(): Promise<boolean> {
    await this.load();
    return (await this.loaded?.readRest()) ?? false;
  }

  /** The study that a file belongs to, as far as studies have been read. */
  find(uri: vscode.Uri): StudyPlace | undefined {
    return this.loaded?.find(uri);
  }

  /** Whether a file has codings beside it, as far as studies have been read. */
  isCoded(uri: vscode.Uri): boolean {
    const place = this.find(uri);
    return place !== undefined && place.folder.study.sidecarPathsOf(place.path).length > 0;
  }

  /** Takes a transcript into its study, if it isn't there yet, and returns what is coded in it. */
  async open(document: vscode.TextDocument): Promise<TrackedTranscript | undefined> {
    if (!isTranscriptDocument(document) || document.isClosed) return undefined;
    await this.load();
    await this.loaded?.include(document.uri);
    return this.coded(document);
  }

  /** What is coded in an open transcript, for the document as it is now; nothing as long as its study hasn't been read. */
  coded(document: vscode.TextDocument): TrackedTranscript | undefined {
    const place = this.find(document.uri);
    if (!place || !isTranscriptDocument(document)) return undefined;
    const { study } = place.folder;
    const known = study.openTranscript(place.path);
    if (known && this.versions.get(document) === document.version) return known;
    if (!study.isTranscript(place.path) || isTooLarge(document)) return undefined;
    if (!study.isReadWhole(place.path)) return undefined;
    const text = document.getText();
    const coded = study.setTranscriptText(place.path, text, this.tracking?.tracked(document, text));
    this.versions.set(document, document.version);
    this.tracking?.track(document, coded);
    this.tell();
    return coded;
  }

  /** To be called before the sidecars are made to say where the codings of an open transcript have moved to. */
  expectSaved(document: vscode.TextDocument, coded: TrackedTranscript): void {
    this.tracking?.expectSaved(document, coded);
  }

  /**
   * Goes on following the codings of a transcript that has been moved, in the document that it has become.
   * @returns false when that isn't possible: then it may be later, when the document is what it was before.
   */
  carry(from: vscode.Uri, document: vscode.TextDocument): boolean {
    const before = this.find(from)?.path;
    const after = this.find(document.uri)?.path;
    if (before === undefined || after === undefined) return false;
    if (!this.tracking?.carry(from, document, { before, after })) return false;
    this.versions.delete(document);
    this.coded(document);
    return true;
  }

  /** Reads files again now, without waiting for the news of their change. */
  async refresh(uris: readonly vscode.Uri[]): Promise<void> {
    await this.load();
    await this.loaded?.refresh(uris);
  }

  private async start(): Promise<StudyFolders> {
    const [{ StudyFolders }, { StudyCache }, { EditTracking }] = await Promise.all([
      import('./studyFolders'),
      import('./studyCache'),
      import('./editTracking'),
    ]);
    const cache = new StudyCache(this.kept.storage, await this.kept.version(), this.log);
    const tracking = (this.tracking = this.own(new EditTracking()));
    const folders = this.own(new StudyFolders((document, text) => tracking.tracked(document, text), cache, this.log));
    this.own(folders.onDidChange(() => this.onFoldersChanged()));
    this.own(folders.onDidFindDrafts((drafts) => this.drafts.fire(drafts)));
    await folders.discover();
    this.loaded = folders;
    this.onFoldersChanged();
    for (const document of vscode.workspace.textDocuments) void this.open(document);
    return folders;
  }

  private onFoldersChanged(): void {
    for (const document of vscode.workspace.textDocuments) {
      const coded = this.coded(document);
      if (coded) this.tracking?.track(document, coded);
    }
    this.tell();
  }

  /** Tells of a change, once for all that change at the same time. */
  private tell(): void {
    this.news ??= setTimeout(() => {
      this.news = undefined;
      this.changed.fire();
    }, 0);
  }

  private onEdit(document: vscode.TextDocument): void {
    if (!this.find(document.uri)) return;
    this.edited.add(document);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.readEdited(), TYPING_PAUSE);
  }

  /**
   * A transcript is read again when typing rests; a codebook or sidecar too, in the same way as when it changes on disk. All that were
   * edited together are read together: renaming a code may edit them all.
   */
  private readEdited(): void {
    const others: vscode.Uri[] = [];
    for (const document of this.edited) {
      if (isTranscriptDocument(document)) this.coded(document);
      else others.push(document.uri);
    }
    this.edited.clear();
    if (others.length) void this.refresh(others);
  }

  private onClose(document: vscode.TextDocument): void {
    this.versions.delete(document);
    this.edited.delete(document);
    this.loaded?.exclude(document.uri);
    const place = this.find(document.uri);
    place?.folder.study.close(place.path);
    if (place) void this.refresh([document.uri]);
  }

  override dispose(): void {
    clearTimeout(this.news);
    clearTimeout(this.pause);
    super.dispose();
  }
}
