import { areLabelsOwn, blindKey, type Blind } from '../coders/blind';
import type { Codebook } from '../codebook/codebook';
import { readSidecar } from '../codings/readSidecar';
import type { Sidecar } from '../codings/coding';
import { spokenWordsProblem } from '../codings/spokenWords';
import type { CachedSidecar, CachedTranscript, Stamp } from '../packing/studyCache';
import type { GivenCodes } from '../packing/unpackGivenCodes';
import type { SpeakerFigures } from '../speakers/speakersOf';
import type { Problem } from '../text/problem';
import { AskedNames, type ChangedNames, type Names } from './askedNames';
import { ChangedPaths } from './changedPaths';
import type { CodeIndex } from './codeIndex';
import { codeTranscript, type CodedTranscript, type TrackedTranscript } from './codeTranscript';
import { FileStates } from './fileStates';
import { inParallel, type Cancellable } from './inParallel';
import { KeptTranscripts } from './keptTranscripts';
import type { PlacedCoding } from './placedCoding';
import { ReadOrder } from './readOrder';
import { Recent } from './recent';
import { SidecarFile, type ReadSidecarFile } from './sidecarFile';
import { Sidecars, type SidecarOfOther } from './sidecars';
import { StudyCodebook } from './studyCodebook';
import type { StudyFiles } from './studyFiles';
import { CODEBOOK, isCodebookPath, isSidecarPath, transcriptOfSidecar } from './studyPaths';
import type { TrackedCodings } from './trackedCoding';

/** How many sidecars are kept read: more than are read at once before their transcripts are. */
const READ_SIDECARS = 512;

/**
 * All of a study that is known: its codebook, its transcripts and what is coded in them. A change of a file costs the reading of that
 * file, and of the transcript that it belongs to; a change of the names in the codebook that of the transcripts in which they may stand.
 *
 * Transcripts are kept packed and without their texts, but for those that an editor has given its text of.
 */
export class Study {
  private readonly book = new StudyCodebook();
  private readonly transcriptPaths = new Set<string>();
  private readonly sidecars = new Sidecars();
  private readonly kept = new KeptTranscripts();
  /** The transcripts that an editor has open. */
  private readonly open = new Map<string, TrackedTranscript | undefined>();
  private readonly readSidecars = new Recent<Sidecar>(READ_SIDECARS);
  private readonly states = new FileStates();
  private readonly order = new ReadOrder();
  private readonly changed = new ChangedPaths();

  /** @param whoIsBlind whoever codes blind from the beginning. */
  constructor(
    private readonly files: StudyFiles,
    private whoIsBlind?: Blind,
  ) {}

  /** Who codes blind, and is shown nothing of what others have coded; nothing where all codings are shown. */
  get blind(): Blind | undefined {
    return this.whoIsBlind;
  }

  /**
   * Has somebody code blind, or nobody any more. What others have coded is gone from sight at once.
   * @returns what is to be read again then: nothing where that was so already.
   */
  setBlind(blind: Blind | undefined): string[] {
    const isAsBefore = blindKey(blind) === blindKey(this.blind);
    this.whoIsBlind = blind;
    if (isAsBefore) return [];
    const paths = [...this.transcriptPaths, ...[...this.sidecars.all()].map(([path]) => path)];
    if (blind) for (const path of this.transcriptPaths) this.dropCodings(path);
    return paths;
  }

  /** Whether what a sidecar says is shown nowhere, since it is another's than of the one who codes blind. */
  isUnseen(sidecar: string): boolean {
    return this.sidecars.isUnseen(sidecar, this.blind);
  }

  /** Whether inline labels are codings that are shown. */
  get countsLabels(): boolean {
    return this.blind === undefined || areLabelsOwn(this.blind);
  }

  get codebook(): Codebook {
    return this.book.codebook;
  }

  /** Whether `codebook.yaml` is there, and if so whether it could be read. */
  get codebookState(): 'missing' | 'readable' | 'unreadable' {
    return this.book.state;
  }

  /** Counts how often the names in the codebook, or whether it is there and can be read, have become others. */
  get namesVersion(): number {
    return this.book.namesVersion;
  }

  get index(): CodeIndex {
    return this.kept.index;
  }

  get hasTranscripts(): boolean {
    return this.transcriptPaths.size > 0;
  }

  /** All transcripts that have been read: the same objects as long as they haven't been read again. */
  transcripts(): Iterable<CodedTranscript> {
    return this.kept.all();
  }

  transcript(path: string): CodedTranscript | undefined {
    return this.kept.get(path);
  }

  /** Who speaks in a transcript that has been read, in the order in which they begin. */
  speakersIn(path: string): readonly SpeakerFigures[] {
    return this.kept.speakersIn(path);
  }

  /** Who has given which codes where in a transcript that has been read, in text order; of one that isn't open in a third of the time. */
  givenCodesIn(path: string): readonly GivenCodes[] {
    return this.kept.givenCodesIn(path);
  }

  /** Whether there are inline labels among the codings of a transcript that has been read. */
  hasLabels(path: string): boolean {
    return this.kept.hasLabels(path);
  }

  /** A transcript that is open in an editor. */
  openTranscript(path: string): TrackedTranscript | undefined {
    return this.open.get(path);
  }

  /** How many transcripts have been read. */
  get transcriptCount(): number {
    return this.kept.size;
  }

  isTranscript(path: string): boolean {
    return this.transcriptPaths.has(path);
  }

  /** Whether a file was there when it was last read. */
  knows(path: string): boolean {
    if (isCodebookPath(path)) return this.codebookState !== 'missing';
    return isSidecarPath(path) ? this.sidecars.has(path) : this.transcriptPaths.has(path);
  }

  /** The sidecars that stand beside a transcript. */
  sidecarPathsOf(transcript: string): readonly string[] {
    return this.sidecars.pathsOf(transcript);
  }

  /** Sidecars that stand beside no transcript. */
  *sidecarsWithoutTranscript(): Iterable<string> {
    for (const path of this.sidecars.withoutTranscript()) {
      if (transcriptOfSidecar(path, (p) => this.unread.has(p)) === undefined) yield path;
    }
  }

  /** What was read of a sidecar. */
  sidecar(path: string): ReadSidecarFile | undefined {
    return this.sidecars.get(path);
  }

  /** All sidecars as they were read: the same objects as long as they haven't been read again. */
  sidecarFiles(): Iterable<readonly [string, ReadSidecarFile]> {
    return this.sidecars.all();
  }

  /** The sidecars that name another transcript than the one that they stand beside. */
  sidecarsOfOthers(): Iterable<SidecarOfOther> {
    return this.sidecars.namingOthers();
  }

  /** The files that are left to be read, since reading was cancelled. */
  get unread(): ReadonlySet<string> {
    return this.states.unread;
  }

  /** As far as it is left to be read: a transcript and its sidecars. */
  unreadOf(transcript: string): string[] {
    const isBeside = (path: string) => transcriptOfSidecar(path, (p) => p === transcript) !== undefined;
    return [...this.unread].filter((path) => path === transcript || (isSidecarPath(path) && isBeside(path)));
  }

  /** The transcripts that have memos on them or on codings in them. */
  *transcriptsWithMemos(): Iterable<CodedTranscript> {
    for (const path of this.kept.withMemos) {
      const coded = this.transcript(path);
      if (coded) yield coded;
    }
  }

  /**
   * Gives a set that from now on gets the path of each transcript and sidecar that becomes another one, or goes. Whoever has asked for it
   * takes out what they have seen.
   */
  watch(): Set<string> {
    const paths = new Set<string>();
    for (const { path } of this.kept.all()) paths.add(path);
    for (const [path] of this.sidecars.all()) paths.add(path);
    this.changed.watch(paths);
    return paths;
  }

  /** Codings of which a person has to say where their excerpts are, by transcript: orphans, and those that are only probably found. */
  unsureCodings(): ReadonlyMap<string, readonly PlacedCoding[]> {
    return this.kept.unsure;
  }

  /** What is wrong with the files themselves, by path. */
  problems(): ReadonlyMap<string, readonly Problem[]> {
    return this.states.problems;
  }

  /** Tells that there are such files, which will be read later. */
  expect(paths: Iterable<string>): void {
    for (const path of paths) {
      this.states.unread.add(path);
      if (!isCodebookPath(path) && !isSidecarPath(path)) this.addTranscript(path);
    }
  }

  /** Reads again what these paths hold; they may be new or gone. A path that is neither codebook nor sidecar is a transcript's. */
  async update(paths: Iterable<string>, options: Cancellable = {}): Promise<void> {
    const all = new Set(paths);
    let stale = new Set<string>();
    const sidecars: string[] = [];
    for (const path of all) {
      if (isCodebookPath(path)) continue;
      if (isSidecarPath(path)) sidecars.push(path);
      else stale.add(path);
    }
    if (all.has(CODEBOOK)) {
      const changed = await this.updateCodebook();
      for (const [path, asked] of this.kept.asked()) if (changed.concern(path, asked)) stale.add(path);
    }
    const added = [...stale].filter((path) => !this.transcriptPaths.has(path));
    for (const path of added) this.addTranscript(path);

    await this.readAll(sidecars, options, (path) => this.updateSidecar(path, options));
    for (const path of this.sidecars.link(this.transcriptPaths)) stale.add(path);
    for (const path of sidecars) {
      const transcript = transcriptOfSidecar(path, (p) => this.transcriptPaths.has(p));
      if (transcript !== undefined) stale.add(transcript);
    }
    while (stale.size) {
      await this.readAll(this.onlyKnown(stale), options, (path) => this.updateSidecar(path, options));
      await this.readAll([...stale], options, (path) => this.updateTranscript(path, options));
      for (const path of added) if (!this.wasRead(path)) this.removeTranscript(path);
      // A transcript that isn't there gives its sidecars to the one whose coder they then seem to name.
      stale = this.sidecars.link(this.transcriptPaths);
    }
  }

  /**
   * Takes the text of a transcript that is being edited, whose sidecars have been read ({@link isReadWhole}). It is kept as it is, text and
   * all, until it is closed.
   * @param tracked where the editor has followed its codings to.
   */
  setTranscriptText(path: string, text: string, tracked?: TrackedCodings): TrackedTranscript {
    this.open.set(path, undefined);
    return this.take(path, text, tracked);
  }

  /** Tells that a transcript isn't edited any more. What it says then is to be read from its file. */
  close(path: string): void {
    this.open.delete(path);
  }

  /** Whether all that the sidecars of a transcript say is at hand, to find the codings in a text. */
  isReadWhole(transcript: string): boolean {
    return this.sidecarPathsOf(transcript).every((path) => this.sidecars.get(path)?.whole !== undefined);
  }

  private take(path: string, text: string, tracked: TrackedCodings | undefined, stamp?: Stamp): TrackedTranscript {
    this.order.set(path, this.order.now());
    if (!this.transcriptPaths.has(path)) {
      this.addTranscript(path);
      this.sidecars.link(this.transcriptPaths);
    }
    this.states.set(path, stamp);
    const names = new AskedNames(this.codebook.forTranscript(path));
    const coded = codeTranscript(path, text, this.sidecars.of(path, this.blind), names, tracked, this.countsLabels);
    const isOpen = this.open.has(path);
    if (isOpen) this.open.set(path, coded);
    const hasMemo = this.sidecarPathsOf(path).some(
      (sidecar) => this.sidecars.get(sidecar)?.memo?.trim() && !this.isUnseen(sidecar),
    );
    const blind = blindKey(this.blind);
    const kept = this.kept.set(coded, { hashes: names.hashes(), layout: names.layout }, { isOpen, hasMemo, blind });
    if (!isOpen && !this.files.isOpen?.(path)) this.sidecars.letGo(kept);
    this.changed.add(path);
    return coded;
  }

  /**
   * Takes what was known of a transcript at an earlier time, when its files are as they were.
   * @param before what the codebook told then.
   * @returns false when the transcript would be read otherwise now, or has been.
   */
  adopt(cached: CachedTranscript, before: Names): boolean {
    const { path, stamp, sidecars, asked } = cached;
    if (this.kept.has(path) || this.open.has(path) || cached.blind !== blindKey(this.blind)) return false;
    if (this.book.changedSince(before).concern(path, asked)) return false;
    const entry = this.kept.adopt(cached);
    for (const sidecar of sidecars) {
      this.sidecars.setKnown(sidecar.path, sidecar, entry);
      this.states.set(sidecar.path, sidecar.stamp);
      this.changed.add(sidecar.path);
    }
    this.addTranscript(path);
    this.sidecars.link(this.transcriptPaths);
    this.states.set(path, stamp);
    this.changed.add(path);
    return true;
  }

  /** What is known of a transcript, to be taken again at a later time; nothing when that can't be. */
  toCache(path: string): CachedTranscript | undefined {
    const kept = this.kept.toCache(path);
    const stamp = this.states.stampOf(path);
    if (!kept || !stamp) return undefined;
    const sidecars: CachedSidecar[] = [];
    for (const sidecar of this.sidecarPathsOf(path)) {
      const [file, its] = [this.sidecars.get(sidecar), this.states.stampOf(sidecar)];
      if (!file?.isPlain || !its) return undefined;
      const { coder, memo, transcript, codes, speakers } = file;
      sidecars.push({ path: sidecar, stamp: its, coder, memo, transcript, codes, speakers });
    }
    return { ...kept, stamp, sidecars };
  }

  /** All transcripts that are known, read or not. */
  get paths(): ReadonlySet<string> {
    return this.transcriptPaths;
  }

  /** Lets go of transcripts that are no part of the study any more, though there may be such files. One with a sidecar stays. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) {
      if (isCodebookPath(path) || isSidecarPath(path) || this.sidecarPathsOf(path).length) continue;
      this.states.delete(path);
      this.removeTranscript(path);
      this.dropCodings(path);
    }
  }

  private addTranscript(path: string): void {
    if (this.transcriptPaths.has(path)) return;
    this.transcriptPaths.add(path);
    this.sidecars.transcriptMoved(path);
  }

  private removeTranscript(path: string): void {
    if (this.transcriptPaths.delete(path)) this.sidecars.transcriptMoved(path);
  }

  private dropCodings(path: string): void {
    this.kept.delete(path);
    if (this.open.has(path)) this.open.set(path, undefined);
    this.changed.add(path);
  }

  /** Whether a transcript was there, readable or not, when it was last read. */
  private wasRead(path: string): boolean {
    return this.kept.has(path) || this.problems().has(path);
  }

  private async updateTranscript(path: string, { turn }: Cancellable): Promise<void> {
    const began = this.order.now();
    const content = await this.files.read(path);
    await turn?.();
    if (this.order.isLate(path, began)) return;
    if (content.kind === 'text') {
      this.take(path, content.text, content.tracked, content.stamp);
    } else {
      this.dropCodings(path);
      this.states.set(path, undefined, content.kind === 'unreadable' ? [content.problem] : []);
      if (content.kind === 'missing') this.removeTranscript(path);
    }
    this.order.set(path, began);
  }

  /** The sidecars of these transcripts of which it is only known what their codings were. */
  private onlyKnown(transcripts: Iterable<string>): string[] {
    const sidecars = [...transcripts].flatMap((path) => this.sidecarPathsOf(path));
    return sidecars.filter((path) => !this.sidecars.get(path)?.whole);
  }

  /** Returns which transcripts it now has read otherwise. */
  private async updateCodebook(): Promise<ChangedNames> {
    this.states.unread.delete(CODEBOOK);
    const { changed, problems } = this.book.take(await this.files.read(CODEBOOK));
    this.states.set(CODEBOOK, undefined, problems);
    return changed;
  }

  private async updateSidecar(path: string, { turn }: Cancellable): Promise<void> {
    const content = await this.files.read(path);
    await turn?.();
    this.changed.add(path);
    if (content.kind === 'missing') {
      this.sidecars.delete(path);
      this.states.delete(path);
    } else if (content.kind === 'unreadable') {
      this.sidecars.set(path, this.sidecarFile('', readSidecar('').sidecar));
      this.states.set(path, undefined, [content.problem]);
    } else {
      const { sidecar, problems, readable } = readSidecar(content.text);
      const spoken = this.files.isConfidential?.(path) ? spokenWordsProblem(content.text, sidecar) : undefined;
      this.sidecars.set(path, this.sidecarFile(readable ? content.text : '', sidecar));
      this.states.set(path, content.stamp, spoken ? [...problems, spoken] : problems);
    }
  }

  private async readAll(
    paths: readonly string[],
    options: Cancellable,
    read: (path: string) => Promise<void>,
  ): Promise<void> {
    const { unread } = this.states;
    for (const path of paths) unread.add(path);
    await inParallel(paths, options, async (path) => {
      unread.delete(path);
      await read(path);
    });
  }

  private sidecarFile(text: string, sidecar: Sidecar): SidecarFile {
    return new SidecarFile(text, sidecar, this.readSidecars);
  }
}
