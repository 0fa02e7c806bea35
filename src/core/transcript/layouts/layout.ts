/** A line as a layout sees it. Offsets are into `text`, the whole transcript. */
export interface LineView {
  readonly text: string;
  /** Offset of the line's first character that isn't white space. */
  readonly start: number;
  /** Offset after its last character that isn't white space; always after `start`. */
  readonly end: number;
  /** Whether the line is the first of a paragraph: a blank line, a heading, a rule or nothing is above it. */
  readonly beginsParagraph: boolean;
}

/**
 * How much the mere form of a header says.
 * - `weak`: prose often looks so (`Note: …`); a name has to return, and to look like a name.
 * - `fair`: titles look so too (`# Ann`); a name has to return.
 * - `strong`: hardly anything but a speaker's header looks so (`**Ann:**`); where others return, one that doesn't counts.
 */
export type Certainty = 'weak' | 'fair' | 'strong';

/** What may be a speaker's header. Whether it is one depends on the whole transcript: see speakers.ts. */
export interface Header {
  /** Offsets of what would be the name, without markup and colon. The scan drops headers whose name can't be one. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Offset where speech begins on the header's own line, or nothing when the header is alone on it. */
  readonly speechStart: number | undefined;
  readonly certainty: Certainty;
}

/** One way in which transcripts say who speaks. */
export interface Layout {
  /** Its name, as `Transcript.layout` gives it. */
  readonly name: string;
  /**
   * The header that a line may be, or nothing. Looks at where things stand and not at whether the name is one (names.ts
   * does, once per name). Must take time in proportion to the line, at most.
   */
  header(line: LineView): Header | undefined;
}
