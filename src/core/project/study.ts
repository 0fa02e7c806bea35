import { Codebook } from '../codebook/codebook';
import { readCodebook } from '../codebook/readCodebook';
import { readSidecar } from '../codings/readSidecar';
import { spokenWordsProblem } from '../codings/spokenWords';
import type { Problem } from '../text/problem';
import { CodeIndex } from './codeIndex';
import { codeTranscript, type CodedTranscript } from './codeTranscript';
import { inParallel, type Cancellable } from './inParallel';
import { isCertain, type PlacedCoding } from './placedCoding';
import { Sidecars, type ReadSidecarFile, type SidecarOfOther } from './sidecars';
import { CODEBOOK, isCodebookPath, isSidecarPath, transcriptOfSidecar } from './studyPaths';
import type { TrackedCodings } from './trackedCoding';

/** What reading a file gave: its text, nothing because there is no such file, or why it can't be read as text. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string; readonly tracked?: TrackedCodings | undefined }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** Where a study's files come from: the editor, a disk, or a test's memory. */
export interface StudyFiles {
  /** @param path relative to the study's folder. */
  read(path: string): Promise<FileContent>;
  /** Whether a sidecar must not hold what was said. Unless told, it may. */
  isConfidential?(path: string): boolean;
}

/**
 * All of a study that is known: its codebook, its transcripts and what is coded in them. A change of a file costs the reading of that
 * file, and of the transcript that it belongs to; a change of the names in the codebook that of all transcripts, since it decides what a
 * label is.
 */
export class Study {
  private currentCodebook = Codebook.empty;
  private codebookFile: 'missing' | 'readable' | 'unreadable' = 'missing';
  private names = 0;
  private readonly transcriptPaths = new Set<string>();
  private readonly sidecars = new Sidecars();
  private readonly coded = new Map<string, CodedTranscript>();
  private readonly unsure = new Map<string, readonly PlacedCoding[]>();
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

  transcripts(): Iterable<CodedTranscript> {
    return this.coded.values();
  }

  transcript(path: string): CodedTranscript | undefined {
    return this.coded.get(path);
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

  /** Codings of which a person has to say where their excerpts are, by transcript: orphans, and those that are only probably found. */
  unsureCodings(): ReadonlyMap<string, readonly PlacedCoding[]> {
    return this.unsure;
  }

  /** What is wrong with the files themselves, by path. */
  problems(): ReadonlyMap<string, readonly Problem[]> {
    return this.fileProblems;
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
    if (all.has(CODEBOOK) && (await this.updateCodebook())) for (const path of this.transcriptPaths) stale.add(path);
    const added = [...stale].filter((path) => !this.transcriptPaths.has(path));
    for (const path of added) this.transcriptPaths.add(path);

    await this.readAll(sidecars, options, (path) => this.updateSidecar(path));
    for (const path of this.sidecars.link(this.transcriptPaths)) stale.add(path);
    for (const path of sidecars) {
      const transcript = transcriptOfSidecar(path, (p) => this.transcriptPaths.has(p));
      if (transcript !== undefined) stale.add(transcript);
    }
    while (stale.size) {
      await this.readAll([...stale], options, (path) => this.updateTranscript(path));
      for (const path of added) if (!this.wasRead(path)) this.transcriptPaths.delete(path);
      // A transcript that isn't there gives its sidecars to the one whose coder they then seem to name.
      stale = this.sidecars.link(this.transcriptPaths);
    }
  }

  /**
   * Takes the text of a transcript that is being edited.
   * @param tracked where the editor has followed its codings to.
   */
  setTranscriptText(path: string, text: string, tracked?: TrackedCodings): CodedTranscript {
    this.changedAt.set(path, ++this.clock);
    if (!this.transcriptPaths.has(path)) {
      this.transcriptPaths.add(path);
      this.sidecars.link(this.transcriptPaths);
    }
    this.left.delete(path);
    this.fileProblems.delete(path);
    const coded = codeTranscript(path, text, this.sidecars.of(path), this.currentCodebook.forTranscript(path), tracked);
    this.coded.set(path, coded);
    this.index.set(path, coded.codings);
    const unsure = coded.codings.filter((coding) => !isCertain(coding));
    if (unsure.length) this.unsure.set(path, unsure);
    else this.unsure.delete(path);
    return coded;
  }

  /** Lets go of transcripts that are no part of the study any more, though there may be such files. One with a sidecar stays. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) {
      if (isCodebookPath(path) || isSidecarPath(path) || this.sidecarPathsOf(path).length) continue;
      this.left.delete(path);
      this.fileProblems.delete(path);
      this.transcriptPaths.delete(path);
      this.dropCodings(path);
    }
  }

  private dropCodings(path: string): void {
    this.coded.delete(path);
    this.index.delete(path);
    this.unsure.delete(path);
  }

  /** Whether a transcript was there, readable or not, when it was last read. */
  private wasRead(path: string): boolean {
    return this.coded.has(path) || this.fileProblems.has(path);
  }

  private async updateTranscript(path: string): Promise<void> {
    const began = ++this.clock;
    const content = await this.files.read(path);
    if ((this.changedAt.get(path) ?? 0) > began) return;
    if (content.kind === 'text') this.setTranscriptText(path, content.text, content.tracked);
    this.changedAt.set(path, began);
    if (content.kind === 'text') return;
    this.dropCodings(path);
    if (content.kind === 'unreadable') {
      this.fileProblems.set(path, [content.problem]);
    } else {
      this.fileProblems.delete(path);
      this.transcriptPaths.delete(path);
    }
  }

  /** Whether the codebook now means something else to the reader of transcripts. */
  private async updateCodebook(): Promise<boolean> {
    const content = await this.files.read(CODEBOOK);
    const before = namesOf(this.currentCodebook);
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
    const isOther = namesOf(this.currentCodebook) !== before;
    if (isOther || this.codebookFile !== stateBefore) this.names++;
    return isOther;
  }

  private async updateSidecar(path: string): Promise<void> {
    const content = await this.files.read(path);
    this.fileProblems.delete(path);
    if (content.kind === 'missing') {
      this.sidecars.delete(path);
    } else if (content.kind === 'unreadable') {
      this.sidecars.set(path, { codings: [], coder: undefined, memo: undefined, transcript: undefined });
      this.fileProblems.set(path, [content.problem]);
    } else {
      const { sidecar, problems: inFile } = readSidecar(content.text);
      const spoken = this.files.isConfidential?.(path) ? spokenWordsProblem(content.text, sidecar) : undefined;
      const problems = spoken ? [...inFile, spoken] : inFile;
      this.sidecars.set(path, sidecar);
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
}

/** All that decides how transcripts are read: the names of codes and speakers, and the layouts. */
function namesOf(codebook: Codebook): string {
  const codes = [...codebook.all()].map((code) => [code.name, ...code.aliases]);
  const layouts = codebook.layouts.rules.map(({ where, layout }) => [where, layout]);
  return JSON.stringify([codes, codebook.speakers.map((speaker) => [speaker.name, ...speaker.aliases]), layouts]);
}
