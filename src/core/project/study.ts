import { blindKey, type Blind } from '../coders/blind';
import { readSidecar } from '../codings/readSidecar';
import type { Sidecar } from '../codings/coding';
import { namedCoderProblem } from '../codings/namedCoder';
import { spokenWordsProblem } from '../codings/spokenWords';
import type { CachedTranscript, Stamp } from '../packing/studyCache';
import { AskedNames, type ChangedNames, type Names } from './askedNames';
import { codeTranscript, type TrackedTranscript } from './codeTranscript';
import { inParallel, type Cancellable } from './inParallel';
import { KnownStudy } from './knownStudy';
import { ReadOrder } from './readOrder';
import { Recent } from './recent';
import { SidecarFile } from './sidecarFile';
import type { StudyFiles } from './studyFiles';
import {
  CODEBOOK,
  isCodebookPath,
  isFindingsPath,
  isSidecarPath,
  mayBeTranscript,
  transcriptOfSidecar,
} from './studyPaths';
import type { TrackedCodings } from './trackedCoding';

/** How many sidecars are kept read: more than are read at once before their transcripts are. */
const READ_SIDECARS = 512;

/**
 * All of a study that is known: its codebook, its transcripts and what is coded in them. A change of a file costs the reading of that
 * file, and of the transcript that it belongs to; a change of the names in the codebook that of the transcripts in which they may stand.
 *
 * Transcripts are kept packed and without their texts, but for those that an editor has given its text of.
 */
export class Study extends KnownStudy {
  private readonly readSidecars = new Recent<Sidecar>(READ_SIDECARS);
  private readonly order = new ReadOrder();

  /** @param blind whoever codes blind from the beginning. */
  constructor(
    private readonly files: StudyFiles,
    blind?: Blind,
  ) {
    super(blind);
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

  /** Tells that there are such files, which will be read later. */
  expect(paths: Iterable<string>): void {
    for (const path of paths) {
      this.states.unread.add(path);
      if (mayBeTranscript(path)) this.addTranscript(path);
    }
  }

  /** Reads again what these paths hold; they may be new or gone. A path that says nothing else is a transcript's. */
  async update(paths: Iterable<string>, options: Cancellable = {}): Promise<void> {
    const all = new Set(paths);
    let stale = new Set<string>();
    const sidecars: string[] = [];
    for (const path of all) {
      if (isSidecarPath(path)) sidecars.push(path);
      else if (isFindingsPath(path)) await this.updateFindings(path);
      else if (!isCodebookPath(path)) stale.add(path);
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

  /** Lets go of transcripts that are no part of the study any more, though there may be such files. One with a sidecar stays. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) {
      if (!mayBeTranscript(path) || this.sidecarPathsOf(path).length) continue;
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

  private async updateFindings(path: string): Promise<void> {
    this.states.unread.delete(path);
    this.states.set(path, undefined, this.findings.take(path, await this.files.read(path)));
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
      const also = [spoken, namedCoderProblem(path, content.text, sidecar)].filter((it) => it !== undefined);
      this.states.set(path, content.stamp, [...problems, ...also]);
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
