import { placedAt, type Range } from '../text/position';
import type { PlainMap } from '../yaml/plainValue';

/** One application of codes to an excerpt, as a sidecar records it. */
export interface Coding {
  /** Unique in its study; six characters of a–z and 0–9 when we make it. */
  readonly id: string;
  /** Code names as they are written, at least one. */
  readonly codes: readonly string[];
  /** Where the excerpt is. In the file: one-based `line:column-line:column`, UTF-16 columns, end exclusive. */
  readonly at: Range;
  /** What the excerpt says, line breaks as `\n`. Empty where nothing was quoted, or a fingerprint stands for it. */
  readonly quote: string;
  /** Stands for the quote where what was said must not be in the sidecar. */
  readonly hash?: Fingerprint | undefined;
  /** What stands around the excerpt, where its words alone don't tell it. */
  readonly context?: Context | undefined;
  readonly memo: string | undefined;
  /** Of a coding that was agreed on: how it came about. */
  readonly decision?: Decision | undefined;
  /** What the other side of a merge says, field by field as it is written, of that in which the two sides disagree. */
  readonly conflict?: PlainMap | undefined;
}

/** How a coding of the consensus came about. */
export interface Decision {
  /** The coders' codings that it stands for, at least one, each as `coder/id@words`; see `CodingRef`. */
  readonly from: readonly string[];
  /** The codes that those have and that it stands for, where they aren't its own; otherwise none. */
  readonly coded: readonly string[];
  readonly reason: string | undefined;
}

/** What coders have coded and was agreed to be no coding at all. */
export interface Declined {
  readonly id: string;
  /** The codes that were decided against, at least one. */
  readonly codes: readonly string[];
  /** As in {@link Decision}. */
  readonly from: readonly string[];
  readonly reason: string | undefined;
  /** As in {@link Coding}. */
  readonly conflict?: PlainMap | undefined;
}

/** Where an excerpt stands in the talk. Each part is left out where there is none. */
export interface Context {
  readonly speaker?: string | undefined;
  /** The last words before the excerpt, on one line. */
  readonly before?: string | undefined;
  /** The first words after it, on one line. */
  readonly after?: string | undefined;
}

/** Hashes of what an excerpt says and of what stands around it, salted with the coding's id. */
export interface Fingerprint {
  readonly words: string;
  /** Of the words that were hashed, in UTF-16 code units. */
  readonly length: number;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** A sidecar's codings and where each stands in the sidecar. */
export interface SidecarCoding extends Coding {
  /** The coding's own place in the sidecar's text. */
  readonly source: Range;
  /** Where each of the codes stands, counted from where the coding begins: most codings have theirs at the same places. */
  readonly codesAt: readonly Range[];
}

/** Where one of a coding's codes stands in the sidecar; the coding itself where that isn't known. */
export function placeOfCode({ source, codesAt }: Pick<SidecarCoding, 'source' | 'codesAt'>, index: number): Range {
  const at = codesAt[index];
  return at ? { start: placedAt(source.start, at.start), end: placedAt(source.start, at.end) } : source;
}

export interface Sidecar {
  /** The transcript's file name, as the sidecar gives it. */
  readonly transcript: string | undefined;
  readonly coder: string | undefined;
  /** The coder's note on the transcript. */
  readonly memo: string | undefined;
  readonly codings: readonly SidecarCoding[];
  /** In the consensus: what was agreed to be no coding. */
  readonly declined?: readonly Declined[] | undefined;
}
