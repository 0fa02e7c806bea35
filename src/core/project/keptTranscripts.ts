import type { CachedTranscript } from '../packing/studyCache';
import { PackedTranscript } from '../packing/packedTranscript';
import type { CodedExcerpt } from '../packing/unpackGivenCodes';
import { speakersOf, type SpeakerFigures } from '../speakers/speakersOf';
import type { Transcript } from '../transcript/transcript';
import type { Asked } from './askedNames';
import { CodeIndex } from './codeIndex';
import type { CodedTranscript } from './codeTranscript';
import { isCertain, isLabel, type PlacedCoding } from './placedCoding';
import { Recent } from './recent';
import { TranscriptEntry } from './transcriptEntry';

/** How many transcripts are kept unpacked after somebody has asked for them. */
const UNPACKED = 32;

/** A transcript, and the names that its codebook was asked for. */
interface KeptTranscript {
  readonly coded: CodedTranscript;
  readonly asked: Asked;
  /** While who coded blind it was read, by `blindKey`. */
  readonly blind: string | undefined;
}

/** All transcripts of a study that have been read, and what is known of them together. Only those that are open are kept unpacked. */
export class KeptTranscripts {
  readonly index = new CodeIndex((path) => this.get(path)?.codings ?? []);
  private readonly kept = new Map<string, KeptTranscript>();
  private readonly unsureCodings = new Map<string, readonly PlacedCoding[]>();
  private readonly haveMemos = new Set<string>();
  private readonly unpacked = {
    transcripts: new Recent<Transcript>(UNPACKED),
    codings: new Recent<readonly PlacedCoding[]>(UNPACKED),
  };

  get size(): number {
    return this.kept.size;
  }

  has(path: string): boolean {
    return this.kept.has(path);
  }

  get(path: string): CodedTranscript | undefined {
    return this.kept.get(path)?.coded;
  }

  /** The same objects as long as they haven't been read again. */
  *all(): Iterable<CodedTranscript> {
    for (const { coded } of this.kept.values()) yield coded;
  }

  /** What the codebook was asked for while each was read. */
  *asked(): Iterable<readonly [path: string, asked: Asked]> {
    for (const [path, { asked }] of this.kept) yield [path, asked];
  }

  /** Codings of which a person has to say where their excerpts are, by transcript. */
  get unsure(): ReadonlyMap<string, readonly PlacedCoding[]> {
    return this.unsureCodings;
  }

  /** The transcripts that have memos on them or on codings in them. */
  get withMemos(): ReadonlySet<string> {
    return this.haveMemos;
  }

  /** Who speaks in a transcript: of one that isn't open the figures are at hand. */
  speakersIn(path: string): readonly SpeakerFigures[] {
    const coded = this.get(path);
    if (coded instanceof TranscriptEntry) return coded.speakers;
    return coded ? speakersOf(coded) : [];
  }

  /** Who has given which codes where in a transcript, in text order: all that many ask of its codings. */
  givenCodesIn(path: string): readonly CodedExcerpt[] {
    const coded = this.get(path);
    return coded instanceof TranscriptEntry ? coded.givenCodes : (coded?.codings ?? []);
  }

  /** Whether there are inline labels among the codings of a transcript. */
  hasLabels(path: string): boolean {
    const coded = this.get(path);
    return coded instanceof TranscriptEntry ? coded.hasLabels : coded?.codings.some(isLabel) === true;
  }

  /**
   * Takes what was read, and returns what is kept of it.
   * @param blind who codes blind, by `blindKey`.
   * @param hasMemo whether there is one on the transcript itself.
   */
  set(
    coded: CodedTranscript,
    asked: Asked,
    { isOpen, hasMemo, blind }: { isOpen: boolean; hasMemo: boolean; blind: string | undefined },
  ) {
    const { path, codings } = coded;
    const kept = isOpen ? coded : this.pack(coded);
    this.kept.set(path, { coded: kept, asked, blind });
    this.index.set(path, codings);
    this.setUnsure(path, kept);
    if (hasMemo || codings.some(({ memo }) => memo?.trim())) this.haveMemos.add(path);
    else this.haveMemos.delete(path);
    return kept;
  }

  /** Takes what was known of a transcript at an earlier time. */
  adopt({ path, packed: bytes, asked, counts, isUnsure, hasMemos, blind }: CachedTranscript): TranscriptEntry {
    const entry = new TranscriptEntry(path, bytes, this.unpacked);
    this.kept.set(path, { coded: entry, asked, blind });
    this.index.setCounts(path, counts);
    if (isUnsure) this.setUnsure(path, entry);
    if (hasMemos) this.haveMemos.add(path);
    return entry;
  }

  /** What is known of a transcript, to be taken again at a later time; nothing of one that is open. */
  toCache(path: string): Omit<CachedTranscript, 'stamp' | 'sidecars'> | undefined {
    const kept = this.kept.get(path);
    if (!(kept?.coded instanceof TranscriptEntry)) return undefined;
    const counts = this.index.countsIn(path);
    const [isUnsure, hasMemos] = [this.unsure.has(path), this.withMemos.has(path)];
    const { coded, asked, blind } = kept;
    return { path, packed: coded.packed, asked, counts, isUnsure, hasMemos, blind };
  }

  delete(path: string): void {
    this.kept.delete(path);
    this.index.delete(path);
    this.unsureCodings.delete(path);
    this.haveMemos.delete(path);
  }

  private pack(coded: CodedTranscript): TranscriptEntry {
    const entry = new TranscriptEntry(
      coded.path,
      PackedTranscript.of(coded),
      this.unpacked,
      coded.codings.some(isLabel),
    );
    this.unpacked.codings.keep(entry, coded.codings);
    return entry;
  }

  private setUnsure(path: string, coded: CodedTranscript): void {
    const isUnsure = (coding: PlacedCoding) => !isCertain(coding);
    if (!coded.codings.some(isUnsure)) {
      this.unsureCodings.delete(path);
      return;
    }
    // What was read in a text would keep the text in memory.
    const codings = coded instanceof TranscriptEntry ? coded.packed.codings() : coded.codings;
    this.unsureCodings.set(path, codings.filter(isUnsure));
  }
}
