import { Codebook } from '../codebook/codebook';
import { readCodebook } from '../codebook/readCodebook';
import type { Sidecar } from '../codings/coding';
import { readSidecar } from '../codings/readSidecar';
import { spokenWordsProblem } from '../codings/spokenWords';
import type { CachedSidecar, CachedTranscript, Stamp } from '../packing/studyCache';
import type { Problem } from '../text/problem';
import type { Transcript } from '../transcript/transcript';
import { AskedNames, ChangedNames, namesOf, type Asked, type Names } from './askedNames';
import { CodeIndex } from './codeIndex';
import { codeTranscript, type CodedTranscript, type TrackedTranscript } from './codeTranscript';
import { inParallel, type Cancellable } from './inParallel';
import { isCertain, type PlacedCoding } from './placedCoding';
import { Recent } from './recent';
import { KnownSidecar, SidecarFile, type ReadSidecarFile } from './sidecarFile';
import { Sidecars, type SidecarOfOther } from './sidecars';
import { CODEBOOK, isCodebookPath, isSidecarPath, transcriptOfSidecar } from './studyPaths';
import type { TrackedCodings } from './trackedCoding';
import { packed, TranscriptEntry } from './transcriptEntry';

/** How many transcripts are kept unpacked after somebody has asked for them. */
const UNPACKED = 32;

/** How many sidecars are kept read: more than are read at once before their transcripts are. */
const READ_SIDECARS = 512;

/** What reading a file gave: its text, nothing because there is no such file, or why it can't be read as text. */
export type FileContent =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly tracked?: TrackedCodings | undefined;
      /** Of the file, where it was what was read. */
      readonly stamp?: Stamp;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** Where a study's files come from: the editor, a disk, or a test's memory. */
export interface StudyFiles {
  /** @param path relative to the study's folder. */
  read(path: string): Promise<FileContent>;
  /** Whether a sidecar must not hold what was said. Unless told, it may. */
  isConfidential?(path: string): boolean;
}

/** A transcript, and the names that its codebook was asked for. */
interface KeptTranscript {
  readonly coded: CodedTranscript;
  readonly asked: Asked;
}

/**
 * All of a study that is known: its codebook, its transcripts and what is coded in them. A change of a file costs the reading of that
 * file, and of the transcript that it belongs to; a change of the names in the codebook that of the transcripts in which they may stand.
 *
 * Transcripts are kept packed and without their texts, but for those that an editor has given its text of.
 */
export class Study {
  private currentCodebook = Codebook.empty;
  private codebookFile: 'missing' | 'readable' | 'unreadable' = 'missing';
  private names = 0;
  private readonly transcriptPaths = new Set<string>();
  private readonly sidecars = new Sidecars();
  private readonly kept = new Map<string, KeptTranscript>();
  /** The transcripts that an editor has open. */
  private readonly open = new Map<string, TrackedTranscript | undefined>();
  private readonly unpacked = {
    transcripts: new Recent<Transcript>(UNPACKED),
    codings: new Recent<readonly PlacedCoding[]>(UNPACKED),
  };
  private readonly readSidecars = new Recent<Sidecar>(READ_SIDECARS);
  private readonly unsure = new Map<string, readonly PlacedCoding[]>();
  private readonly withMemos = new Set<string>();
  private readonly watching: Set<string>[] = [];
  private readonly stamps = new Map<string, Stamp>();
  private readonly fileProblems = new Map<string, readonly Problem[]>();
  /** What was to be read when reading was cancelled. */
  private readonly left = new Set<string>();
  /** Counts what happens to transcripts, so that a slow read doesn't replace a newer text. */
  private clock = 0;
  private readonly changedAt = new Map<string, number>();
  readonly index = new CodeIndex();

  constructor(private readonly files: StudyFiles) {}

  get codebook(): Codebook {
    return this.currentCodebook;
  }

  /** Whether `codebook.yaml` is there, and if so whether it could be read. */
  get codebookState(): 'missing' | 'readable' | 'unreadable' {
    return this.codebookFile;
  }

  /** Counts how often the names in the codebook, or whether it is there and can be read, have become others. */
  get namesVersion(): number {
    return this.names;
  }

  get hasTranscripts(): boolean {
    return this.transcriptPaths.size > 0;
  }

  /** All transcripts that have been read: the same objects as long as they haven't been read again. */
  *transcripts(): Iterable<CodedTranscript> {
    for (const { coded } of this.kept.values()) yield coded;
  }

  transcript(path: string): CodedTranscript | undefined {
    return this.kept.get(path)?.coded;
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
    if (isCodebookPath(path)) return this.codebookFile !== 'missing';
    return isSidecarPath(path) ? this.sidecars.has(path) : this.transcriptPaths.has(path);
  }

  /** The sidecars that stand beside a transcript. */
  sidecarPathsOf(transcript: string): readonly string[] {
    return this.sidecars.pathsOf(transcript);
  }

  /** Sidecars that stand beside no transcript. */
  *sidecarsWithoutTranscript(): Iterable<string> {
    for (const path of this.sidecars.withoutTranscript()) {
      if (transcriptOfSidecar(path, (p) => this.left.has(p)) === undefined) yield path;
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
    return this.left;
  }

  /** As far as it is left to be read: a transcript and its sidecars. */
  unreadOf(transcript: string): string[] {
    const isBeside = (path: string) => transcriptOfSidecar(path, (p) => p === transcript) !== undefined;
    return [...this.left].filter((path) => path === transcript || (isSidecarPath(path) && isBeside(path)));
  }

  /** The transcripts that have memos on them or on codings in them. */
  *transcriptsWithMemos(): Iterable<CodedTranscript> {
    for (const path of this.withMemos) {
      const coded = this.transcript(path);
      if (coded) yield coded;
    }
  }

  /**
   * Gives a set that from now on gets the path of each transcript and sidecar that becomes another one, or goes. Whoever has asked for it
   * takes out what they have seen.
   */
  watch(): Set<string> {
    const changed = new Set([...this.kept.keys(), ...[...this.sidecars.all()].map(([path]) => path)]);
    this.watching.push(changed);
    return changed;
  }

  /** Codings of which a person has to say where their excerpts are, by transcript: orphans, and those that are only probably found. */
  unsureCodings(): ReadonlyMap<string, readonly PlacedCoding[]> {
    return this.unsure;
  }

  /** What is wrong with the files themselves, by path. */
  problems(): ReadonlyMap<string, readonly Problem[]> {
    return this.fileProblems;
  }

  /** Tells that there are such files, which will be read later. */
  expect(paths: Iterable<string>): void {
    for (const path of paths) {
      this.left.add(path);
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
      for (const [path, { asked }] of this.kept) {
        if (changed.concern(asked) || asked.layout !== this.currentCodebook.layoutFor(path)) stale.add(path);
      }
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

  private take(path: string, text: string, tracked: TrackedCodings | undefined): TrackedTranscript {
    this.changedAt.set(path, ++this.clock);
    this.stamps.delete(path);
    if (!this.transcriptPaths.has(path)) {
      this.addTranscript(path);
      this.sidecars.link(this.transcriptPaths);
    }
    this.left.delete(path);
    this.fileProblems.delete(path);
    const names = new AskedNames(this.currentCodebook.forTranscript(path));
    const coded = codeTranscript(path, text, this.sidecars.of(path), names, tracked);
    const isOpen = this.open.has(path);
    if (isOpen) this.open.set(path, coded);
    this.keep(isOpen ? coded : this.pack(coded), coded.codings, { hashes: names.hashes(), layout: names.layout });
    return coded;
  }

  /**
   * Takes what was known of a transcript at an earlier time, when its files are as they were.
   * @param before what the codebook told then.
   * @returns false when the transcript would be read otherwise now, or has been.
   */
  adopt(
    { path, stamp, sidecars, packed: bytes, asked, counts, isUnsure, hasMemos }: CachedTranscript,
    before: Names,
  ): boolean {
    const { currentCodebook } = this;
    if (this.kept.has(path) || this.open.has(path)) return false;
    if (new ChangedNames(before, namesOf(currentCodebook)).concern(asked)) return false;
    if (asked.layout !== currentCodebook.layoutFor(path)) return false;
    const entry = new TranscriptEntry(path, bytes, this.unpacked);
    for (const sidecar of sidecars) {
      const isIn = ({ source }: PlacedCoding) => source.kind === 'sidecar' && source.path === sidecar.path;
      const known = new KnownSidecar(sidecar, sidecar.codes, () => entry.codings.filter(isIn));
      this.sidecars.set(sidecar.path, known);
      this.left.delete(sidecar.path);
      this.stamps.set(sidecar.path, sidecar.stamp);
      this.tell(sidecar.path);
    }
    this.addTranscript(path);
    this.sidecars.link(this.transcriptPaths);
    this.left.delete(path);
    this.stamps.set(path, stamp);
    this.kept.set(path, { coded: entry, asked });
    this.index.setCounts(path, new Map(counts), () => entry.codings);
    if (isUnsure)
      this.unsure.set(
        path,
        entry.codings.filter((coding) => !isCertain(coding)),
      );
    if (hasMemos) this.withMemos.add(path);
    this.tell(path);
    return true;
  }

  /** What is known of a transcript, to be taken again at a later time; nothing when that can't be. */
  toCache(path: string): CachedTranscript | undefined {
    const kept = this.kept.get(path);
    const stamp = this.stamps.get(path);
    const coded = kept?.coded;
    if (!kept || !stamp || !(coded instanceof TranscriptEntry) || this.fileProblems.has(path)) return undefined;
    const sidecars = this.sidecarPathsOf(path).flatMap((it): CachedSidecar[] => {
      const [file, its] = [this.sidecars.get(it), this.stamps.get(it)];
      if (!file?.isPlain || !its || this.fileProblems.has(it)) return [];
      const { coder, memo, transcript, codes } = file;
      return [{ path: it, stamp: its, coder, memo, transcript, codes: [...codes] }];
    });
    if (sidecars.length < this.sidecarPathsOf(path).length) return undefined;
    const { asked } = kept;
    const [isUnsure, hasMemos] = [this.unsure.has(path), this.withMemos.has(path)];
    return {
      path,
      stamp,
      sidecars,
      packed: coded.packed,
      asked,
      counts: this.index.countsIn(path),
      isUnsure,
      hasMemos,
    };
  }

  /** All transcripts that are known, read or not. */
  get paths(): ReadonlySet<string> {
    return this.transcriptPaths;
  }

  private pack(coded: CodedTranscript): TranscriptEntry {
    const entry = new TranscriptEntry(coded.path, packed(coded), this.unpacked);
    this.unpacked.codings.keep(entry, coded.codings);
    return entry;
  }

  private keep(coded: CodedTranscript, codings: readonly PlacedCoding[], asked: Asked): void {
    const { path } = coded;
    this.kept.set(path, { coded, asked });
    this.index.set(path, codings, () => coded.codings);
    const unsure = codings.filter((coding) => !isCertain(coding));
    if (unsure.length) this.unsure.set(path, unsure);
    else this.unsure.delete(path);
    const hasMemo = ({ memo }: { readonly memo: string | undefined }) => !!memo?.trim();
    const heads = this.sidecarPathsOf(path).flatMap((sidecar) => this.sidecars.get(sidecar) ?? []);
    if (codings.some(hasMemo) || heads.some(hasMemo)) this.withMemos.add(path);
    else this.withMemos.delete(path);
    this.tell(path);
  }

  private stamp(path: string, stamp: Stamp | undefined): void {
    if (stamp) this.stamps.set(path, stamp);
    else this.stamps.delete(path);
  }

  private tell(path: string): void {
    for (const changed of this.watching) changed.add(path);
  }

  /** Lets go of transcripts that are no part of the study any more, though there may be such files. One with a sidecar stays. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) {
      if (isCodebookPath(path) || isSidecarPath(path) || this.sidecarPathsOf(path).length) continue;
      this.left.delete(path);
      this.fileProblems.delete(path);
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
    this.index.delete(path);
    this.unsure.delete(path);
    this.withMemos.delete(path);
    this.tell(path);
  }

  /** Whether a transcript was there, readable or not, when it was last read. */
  private wasRead(path: string): boolean {
    return this.kept.has(path) || this.fileProblems.has(path);
  }

  private async updateTranscript(path: string, { turn }: Cancellable): Promise<void> {
    const began = ++this.clock;
    const content = await this.files.read(path);
    await turn?.();
    if ((this.changedAt.get(path) ?? 0) > began) return;
    if (content.kind === 'text') {
      this.take(path, content.text, content.tracked);
      this.stamp(path, content.stamp);
    }
    this.changedAt.set(path, began);
    if (content.kind === 'text') return;
    this.dropCodings(path);
    if (content.kind === 'unreadable') {
      this.fileProblems.set(path, [content.problem]);
    } else {
      this.fileProblems.delete(path);
      this.removeTranscript(path);
    }
  }

  /** The sidecars of these transcripts that haven't been read, as they were known from an earlier time. */
  private onlyKnown(transcripts: Iterable<string>): string[] {
    const sidecars = [...transcripts].flatMap((path) => this.sidecarPathsOf(path));
    return sidecars.filter((path) => !this.sidecars.get(path)?.whole);
  }

  /** Returns in which names the codebook now means something else to the reader of transcripts. */
  private async updateCodebook(): Promise<ChangedNames> {
    this.left.delete(CODEBOOK);
    const content = await this.files.read(CODEBOOK);
    const before = namesOf(this.currentCodebook);
    const saidBefore = JSON.stringify(saidNames(this.currentCodebook));
    const stateBefore = this.codebookFile;
    this.fileProblems.delete(CODEBOOK);
    if (content.kind === 'text') {
      const { codebook, problems, readable } = readCodebook(content.text);
      // A codebook that is being mended by hand keeps what it last said, or every label would stop being one meanwhile.
      if (readable) this.currentCodebook = codebook;
      this.codebookFile = readable ? 'readable' : 'unreadable';
      if (problems.length) this.fileProblems.set(CODEBOOK, problems);
    } else if (content.kind === 'unreadable') {
      this.codebookFile = 'unreadable';
      this.fileProblems.set(CODEBOOK, [content.problem]);
    } else {
      this.codebookFile = 'missing';
      this.currentCodebook = Codebook.empty;
    }
    const changed = new ChangedNames(before, namesOf(this.currentCodebook));
    const isOther = JSON.stringify(saidNames(this.currentCodebook)) !== saidBefore;
    if (isOther || this.codebookFile !== stateBefore) this.names++;
    return changed;
  }

  private async updateSidecar(path: string, { turn }: Cancellable): Promise<void> {
    const content = await this.files.read(path);
    await turn?.();
    this.tell(path);
    this.stamp(path, content.kind === 'text' ? content.stamp : undefined);
    this.fileProblems.delete(path);
    if (content.kind === 'missing') {
      this.sidecars.delete(path);
    } else if (content.kind === 'unreadable') {
      this.sidecars.set(path, this.sidecarFile('', readSidecar('').sidecar));
      this.fileProblems.set(path, [content.problem]);
    } else {
      const { sidecar, problems: inFile, readable } = readSidecar(content.text);
      const spoken = this.files.isConfidential?.(path) ? spokenWordsProblem(content.text, sidecar) : undefined;
      const problems = spoken ? [...inFile, spoken] : inFile;
      this.sidecars.set(path, this.sidecarFile(readable ? content.text : '', sidecar));
      if (problems.length) this.fileProblems.set(path, problems);
    }
  }

  private async readAll(
    paths: readonly string[],
    options: Cancellable,
    read: (path: string) => Promise<void>,
  ): Promise<void> {
    for (const path of paths) this.left.add(path);
    await inParallel(paths, options, async (path) => {
      this.left.delete(path);
      await read(path);
    });
  }

  private sidecarFile(text: string, sidecar: Sidecar): SidecarFile {
    return new SidecarFile(text, sidecar, this.readSidecars);
  }
}

/** The names of codes and speakers, and whose they are. */
function saidNames(codebook: Codebook): unknown {
  const codes = [...codebook.all()].map((code) => [code.name, ...code.aliases]);
  return [codes, codebook.speakers.map((speaker) => [speaker.name, ...speaker.aliases])];
}
