import { areLabelsOwn, type Blind } from '../coders/blind';
import type { Codebook } from '../codebook/codebook';
import type { CachedSidecar, CachedTranscript } from '../packing/studyCache';
import type { CodedExcerpt } from '../packing/unpackGivenCodes';
import type { SpeakerFigures } from '../speakers/speakersOf';
import type { SummaryEntry } from '../framework/framework';
import type { SavedQueryEntry } from '../query/savedQueries';
import type { Problem } from '../text/problem';
import { ChangedPaths } from './changedPaths';
import type { CodeIndex } from './codeIndex';
import type { CodedTranscript, TrackedTranscript } from './codeTranscript';
import { FileStates } from './fileStates';
import { KeptTranscripts } from './keptTranscripts';
import type { PlacedCoding } from './placedCoding';
import type { ReadSidecarFile } from './sidecarFile';
import { Sidecars, type SidecarOfOther } from './sidecars';
import { StudyCodebook } from './studyCodebook';
import { StudyFindings } from './studyFindings';
import { isCodebookPath, isFindingsPath, isSidecarPath, transcriptOfSidecar } from './studyPaths';

/** What is known of a study, to be asked: its codebook, its transcripts and what is coded in them. {@link Study} says how it changes. */
export abstract class KnownStudy {
  protected readonly book = new StudyCodebook();
  protected readonly findings = new StudyFindings();
  protected readonly transcriptPaths = new Set<string>();
  protected readonly sidecars = new Sidecars();
  protected readonly kept = new KeptTranscripts();
  /** The transcripts that an editor has open. */
  protected readonly open = new Map<string, TrackedTranscript | undefined>();
  protected readonly states = new FileStates();
  protected readonly changed = new ChangedPaths();

  /** @param whoIsBlind whoever codes blind from the beginning. */
  constructor(protected whoIsBlind?: Blind) {}

  /** Who codes blind, and is shown nothing of what others have coded; nothing where all codings are shown. */
  get blind(): Blind | undefined {
    return this.whoIsBlind;
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

  /** The queries of `queries.yaml`; none where it isn't there, or can't be read. */
  get savedQueries(): readonly SavedQueryEntry[] {
    return this.findings.savedQueries;
  }

  /** The summaries of `framework.yaml`, in the same way. */
  get summaries(): readonly SummaryEntry[] {
    return this.findings.summaries;
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
  givenCodesIn(path: string): readonly CodedExcerpt[] {
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
    if (isFindingsPath(path)) return this.findings.has(path);
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

  /** The names of all who have sidecars of their own, as these give them; hidden ones too. */
  get coderNames(): ReadonlySet<string> {
    return this.sidecars.coderNames;
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

  /** Whether all that the sidecars of a transcript say is at hand, to find the codings in a text. */
  isReadWhole(transcript: string): boolean {
    return this.sidecarPathsOf(transcript).every((path) => this.sidecars.get(path)?.whole !== undefined);
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
}
