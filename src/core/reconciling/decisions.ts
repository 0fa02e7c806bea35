import type { CodedExcerpt, Difference } from '../comparing/difference';
import type { CodedTranscript } from '../project/codeTranscript';
import { isInText, type PlacedCoding } from '../project/placedCoding';
import type { Lines } from '../text/lines';
import { agreedEntries, type AgreedEntry } from './agreedEntry';
import { isAsNamed, refOf, type CodingRef } from './codingRef';
import { RefIndex } from './refIndex';

/** A transcript as it is now, whose codings are to be agreed on. */
export interface TranscriptToAgree {
  readonly coded: CodedTranscript;
  /** Of its text. */
  readonly lines: Lines;
  /** A code's name in the codebook, or as it is written where the codebook doesn't know it. */
  readonly nameOf: (code: string) => string;
  /** What the consensus sidecar says; nothing where there is none. */
  readonly consensus: string | undefined;
}

/**
 * What has been decided of a transcript's codings. A decision stands as long as all codings that it is from are there with the borders
 * that they had, and each has one of the codes that were decided about; one that coders have changed since is to be decided again. So is what
 * several decisions are about, as when two people have decided on their own and merged.
 */
export class Decisions {
  private readonly entries: readonly AgreedEntry[];
  private readonly named = new RefIndex<AgreedEntry>();
  private readonly codings = new RefIndex<PlacedCoding>();
  private readonly standing = new Map<AgreedEntry, boolean>();
  private readonly refs = new Map<PlacedCoding, CodingRef>();

  constructor(private readonly transcript: TranscriptToAgree) {
    this.entries = agreedEntries(transcript.consensus);
    if (!this.entries.length) return;
    for (const entry of this.entries) for (const ref of entry.from) this.named.add(ref, entry);
    for (const coding of transcript.coded.codings) this.codings.add(this.refOf(coding), coding);
  }

  /** How a coding is named in the consensus. */
  refOf(coding: PlacedCoding): CodingRef {
    const known = this.refs.get(coding) ?? refOf(coding, this.transcript.lines);
    this.refs.set(coding, known);
    return known;
  }

  /** Those of the codings that have been decided about as they are now; one decision each, unless it is to be made again. */
  of({ code, coding }: CodedExcerpt): AgreedEntry[] {
    const entries = this.named.get(this.refOf(coding), isAsNamed);
    return entries.filter((entry) => this.isAbout(entry, code) && this.stands(entry));
  }

  /** Whether it has been decided what becomes of each of these codings. */
  areDecided(excerpts: readonly CodedExcerpt[]): boolean {
    return excerpts.every((excerpt) => this.of(excerpt).length === 1);
  }

  /** All decisions about these codings, also those that don't stand any more. */
  about(excerpts: readonly CodedExcerpt[]): AgreedEntry[] {
    const found = excerpts.flatMap(({ code, coding }) =>
      this.named.get(this.refOf(coding)).filter((entry) => this.isAbout(entry, code)),
    );
    return [...new Set(found)];
  }

  /** The decisions whose codings coders have changed, or taken away, since. */
  outdated(): AgreedEntry[] {
    return this.entries.filter((entry) => !this.stands(entry));
  }

  /** Whether a decision still is about what it was about. */
  stands(entry: AgreedEntry): boolean {
    const known = this.standing.get(entry) ?? this.isStanding(entry);
    this.standing.set(entry, known);
    return known;
  }

  /** Whether a coding that a decision is from isn't there any more, or has other borders or codes; not where its excerpt is lost. */
  isGone({ about }: AgreedEntry, ref: CodingRef): boolean {
    return !this.codingsOf(ref, about).some((it) => !isInText(it) || isAsNamed(ref, this.refOf(it)));
  }

  private isStanding({ isUnsettled, from, about }: AgreedEntry): boolean {
    return !isUnsettled && from.every((ref) => this.codingsOf(ref, about).some((it) => isAsNamed(ref, this.refOf(it))));
  }

  /** The codings of that name, wherever their borders are, that have one of the codes. */
  private codingsOf(ref: CodingRef, about: readonly string[]): PlacedCoding[] {
    const { nameOf } = this.transcript;
    const all = new Set(about.map(nameOf));
    return this.codings.get(ref).filter(({ codes }) => codes.some((code) => all.has(nameOf(code))));
  }

  private isAbout({ about }: AgreedEntry, code: string): boolean {
    const { nameOf } = this.transcript;
    return about.some((it) => nameOf(it) === code);
  }
}

/** The codings that a difference is about. */
export function excerptsOf({ first, second }: Pick<Difference, 'first' | 'second'>): CodedExcerpt[] {
  return [first, second].flatMap((it) => it ?? []);
}
