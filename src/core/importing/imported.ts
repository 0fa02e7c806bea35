/** A paragraph of speech, on one line: white space is single spaces, none at its ends. Never empty. */
export interface ImportedParagraph {
  readonly text: string;
  /** The level of the heading that it is, 1–6; nothing for plain text. Only what nobody says is printed as a heading. */
  readonly heading?: number | undefined;
  /** When it begins, in milliseconds from the beginning of the recording. Only printed where nobody is told to say it. */
  readonly time?: number | undefined;
}

/** What one speaker says in a row. */
export interface ImportedTurn {
  /** Nothing for what stands before the talk, and where the source doesn't tell speakers apart. */
  readonly speaker: string | undefined;
  /** When it begins, in milliseconds from the beginning of the recording. */
  readonly time: number | undefined;
  readonly paragraphs: readonly ImportedParagraph[];
}

/** A place in what was imported: which turn, which of its paragraphs, and the UTF-16 offset in it. All count from zero. */
export interface ImportedPlace {
  readonly turn: number;
  readonly paragraph: number;
  readonly offset: number;
}

/** Codes that the source carries: an inline label, a word processor's comment. */
export interface ImportedCoding {
  /** At least one. */
  readonly codes: readonly string[];
  readonly memo: string | undefined;
  readonly coder: string | undefined;
  readonly start: ImportedPlace;
  /** Exclusive. */
  readonly end: ImportedPlace;
}

/** What a source says, whatever its format. */
export interface Imported {
  /** The lines of YAML that a Markdown file begins with, their fences included; nothing where there are none. */
  readonly frontMatter?: readonly string[] | undefined;
  readonly turns: readonly ImportedTurn[];
  readonly codings: readonly ImportedCoding[];
}
