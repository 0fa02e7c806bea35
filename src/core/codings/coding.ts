import type { Range } from '../text/position';

/** One application of codes to an excerpt, as a sidecar records it. */
export interface Coding {
  /** Unique in its study; six characters of a–z and 0–9 when we make it. */
  readonly id: string;
  /** Code names as they are written, at least one. */
  readonly codes: readonly string[];
  /** Where the excerpt is. In the file: one-based `line:column-line:column`, UTF-16 columns, end exclusive. */
  readonly at: Range;
  /** What the excerpt says, line breaks as `\n`. */
  readonly quote: string;
  readonly memo: string | undefined;
}

/** A sidecar's codings and where each stands in the sidecar. */
export interface SidecarCoding extends Coding {
  /** The coding's own place in the sidecar's text. */
  readonly source: Range;
}

export interface Sidecar {
  /** The transcript's file name, as the sidecar gives it. */
  readonly transcript: string | undefined;
  readonly coder: string | undefined;
  readonly codings: readonly SidecarCoding[];
}
