import type { Seen } from '../seen';
import type { Opening } from './opening';

/** A line as a layout sees it. Offsets are into `text`, the whole transcript. */
export interface LineView {
  readonly text: string;
  /** Offset of the line's first character that isn't white space. */
  readonly start: number;
  /** Offset after its last character that isn't white space; always after `start`. */
  readonly end: number;
  /** Whether the line is the first of a paragraph: a blank line, a heading, a rule, a time or nothing is above it. */
  readonly beginsParagraph: boolean;
  /** Whether the line ends with a hard line break of Markdown: two spaces or a backslash. */
  readonly hasHardBreak: boolean;
  /** What the line (of a heading its text) opens with when that may be a name. */
  readonly opening: Readonly<Opening> | undefined;
}

/**
 * How much the mere form of a header says.
 * - `weak`: prose often looks so (`Note: …`); a name has to return, and to look like a name.
 * - `fair`: titles look so too (`# Ann`); a name has to return.
 * - `strong`: hardly anything but a speaker's header looks so (`**Ann:**`); where others return, one that doesn't counts.
 * - `sure`: the format says that it is a speaker (`<v Ann>`).
 */
export type Certainty = 'weak' | 'fair' | 'strong' | 'sure';

/** What may be a speaker's header. Whether it is one depends on the whole transcript: see speakers.ts. */
export interface Header {
  /** Offsets of what would be the name, without markup and colon. The scan drops headers whose name can't be one. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Offset where speech begins on the header's own line, or nothing when the header is alone on it. */
  readonly speechStart: number | undefined;
  /** Offset where that speech ends; nothing when it is the line's end. */
  readonly speechEnd?: number | undefined;
  readonly certainty: Certainty;
  /** The time that the header says, in milliseconds from the beginning of the recording. */
  readonly time?: number | undefined;
  /** Whether it is one only where no blank lines part the turns of a text: see name.ts. */
  readonly isWithin?: boolean | undefined;
}

/** One way in which transcripts say who speaks. */
export interface Layout {
  /** Its name, as `Transcript.layout` gives it. */
  readonly name: string;
  /**
   * The ASCII characters that its lines begin with; nothing where it can be told only from what a line opens with: then it is asked
   * only where `LineView.opening` is there.
   */
  readonly begins?: string;
  /**
   * The header that a line may be, or nothing. Looks at where things stand and not at whether the name is one (names.ts
   * does, once per name). Must take time in proportion to the line, at most.
   */
  header(line: LineView): Header | undefined;
  /**
   * Whether a text can have this layout at all, from what would be its headers: for layouts whose headers alone say too
   * little. Without it any text can.
   *
   * @param paragraphs how many paragraphs the text has, the headers that begin one among them
   */
  readonly fits?: (names: readonly Seen[], paragraphs: number) => boolean;
}
