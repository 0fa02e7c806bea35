import type { CachedTranscript } from '../packing/studyCache';
import type { Transcript } from '../transcript/transcript';
import type { Asked } from './askedNames';
import { CodeIndex } from './codeIndex';
import type { CodedTranscript } from './codeTranscript';
import { isCertain, type PlacedCoding } from './placedCoding';
import { Recent } from './recent';
import { packed, TranscriptEntry } from './transcriptEntry';

/** How many transcripts are kept unpacked after somebody has asked for them. */
const UNPACKED = 32;

/** A transcript, and the names that its codebook was asked for. */
interface KeptTranscript {
  readonly coded: CodedTranscript;
  readonly asked: Asked;
}

/** All transcripts of a study that have been read, and what is known of them together. Only those that are open are kept unpacked. */
export class KeptTranscripts {
  readonly index = new CodeIndex();
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

  /** @param hasMemo whether there is one on the transcript itself. */
  set(
    coded: CodedTranscript,
    asked: Asked,
    { isOpen, hasMemo }: { readonly isOpen: boolean; readonly hasMemo: boolean },
  ) {
    const { path, codings } = coded;
    const kept = isOpen ? coded : this.pack(coded);
    this.kept.set(path, { coded: kept, asked });
    this.index.set(path, codings, () => kept.codings);
    this.setUnsure(path, codings);
    if (hasMemo || codings.some(({ memo }) => memo?.trim())) this.haveMemos.add(path);
    else this.haveMemos.delete(path);
  }

  /** Takes what was known of a transcript at an earlier time. */
  adopt({ path, packed: bytes, asked, counts, isUnsure, hasMemos }: CachedTranscript): TranscriptEntry {
    const entry = new TranscriptEntry(path, bytes, this.unpacked);
    this.kept.set(path, { coded: entry, asked });
    this.index.setCounts(path, new Map(counts), () => entry.codings);
    if (isUnsure) this.setUnsure(path, entry.codings);
    if (hasMemos) this.haveMemos.add(path);
    return entry;
  }

  /** What is known of a transcript, to be taken again at a later time; nothing of one that is open. */
  toCache(path: string): Omit<CachedTranscript, 'stamp' | 'sidecars'> | undefined {
    const kept = this.kept.get(path);
    if (!(kept?.coded instanceof TranscriptEntry)) return undefined;
    const counts = this.index.countsIn(path);
    const [isUnsure, hasMemos] = [this.unsure.has(path), this.withMemos.has(path)];
    return { path, packed: kept.coded.packed, asked: kept.asked, counts, isUnsure, hasMemos };
  }

  delete(path: string): void {
    this.kept.delete(path);
    this.index.delete(path);
    this.unsureCodings.delete(path);
    this.haveMemos.delete(path);
  }

  private pack(coded: CodedTranscript): TranscriptEntry {
    const entry = new TranscriptEntry(coded.path, packed(coded), this.unpacked);
    this.unpacked.codings.keep(entry, coded.codings);
    return entry;
  }

  private setUnsure(path: string, codings: readonly PlacedCoding[]): void {
    const unsure = codings.filter((coding) => !isCertain(coding));
    if (unsure.length) this.unsureCodings.set(path, unsure);
    else this.unsureCodings.delete(path);
  }
}
