import type { Range } from '../text/position';

/** A stretch of text without a blank line, label or header in it. */
export interface Paragraph {
  readonly range: Range;
}

/** One speaker's uninterrupted stretch: a speaker header and the paragraphs under it. */
export interface Turn {
  /** The speaker's name as the header has it, without markup and colon. */
  readonly speaker: string;
  /** Where the name stands. */
  readonly speakerRange: Range;
  /** Zero-based line of the header. */
  readonly line: number;
  /** Zero-based line of the turn's last line that isn't blank: text, a label, or the header itself. */
  readonly endLine: number;
  /** The spoken paragraphs, in order. Labels aren't among them. */
  readonly paragraphs: readonly Paragraph[];
  /** Words spoken: stretches of the paragraphs between white space that have a letter or a digit in them. */
  readonly words: number;
  /** When it begins, in milliseconds from the beginning of the recording; nothing where the transcript doesn't say. */
  readonly time: number | undefined;
  /** Where the name stands again in the turn: in subtitles, whose cues each say it. */
  readonly repeats: readonly Range[];
}

/** A line that says when it was spoken. */
export interface Time {
  /** Zero-based. */
  readonly line: number;
  /** Milliseconds from the beginning of the recording. */
  readonly time: number;
}

/** A code written into the transcript itself, alone on its line under its excerpt. */
export interface Label {
  /** As it is written; the codebook tells which code it means. */
  readonly code: string;
  /** Where the label stands. */
  readonly range: Range;
  /** The paragraph that it codes, or nothing when there is none above it in its turn. */
  readonly excerpt: Range | undefined;
}

export interface Transcript {
  /** The name of the layout that most turns are written in; `paragraphs` when there are neither turns nor cues. */
  readonly layout: string;
  /** Whether each line is a paragraph of its own, since no blank lines part them. */
  readonly linesAreParagraphs: boolean;
  readonly turns: readonly Turn[];
  /** The paragraphs before the first turn, titles among them; all paragraphs when there are no turns. */
  readonly preamble: readonly Paragraph[];
  readonly labels: readonly Label[];
  /** The times that the text says, in text order. */
  readonly times: readonly Time[];
}

/** What a codebook tells the reader. Both ask about names as they are written in the text. */
export interface Vocabulary {
  isCode(name: string): boolean;
  isSpeaker(name: string): boolean;
  /** The name of the layout that the text is said to have; nothing when it is to be found out. */
  readonly layout?: string | undefined;
}
