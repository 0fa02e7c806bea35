/** A stretch of text in one style. White space in it, line breaks too, counts as a space: it stands on one line. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In letters of one width. */
  readonly code?: boolean;
  /** Where a click leads: an address with `https:`, `http:` or `mailto:`, or one relative to the document. Others lead nowhere. */
  readonly href?: string;
  /** A colour, as `#rrggbb`, that is shown before the text: that of a code. */
  readonly swatch?: string;
}

/** Text on one line, in pieces; a plain one may be a string alone. */
export type Runs = readonly (Run | string)[];

export interface Heading {
  readonly kind: 'heading';
  /** 1 for what stands right under the title. */
  readonly level: 1 | 2 | 3;
  readonly text: Runs;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Runs;
}

/** What somebody has said or written. */
export interface Quotation {
  readonly kind: 'quotation';
  readonly paragraphs: readonly Runs[];
  /** Who has said it, and where it stands. */
  readonly source?: Runs;
}

export interface List {
  readonly kind: 'list';
  readonly isNumbered?: boolean;
  readonly items: readonly Runs[];
}

export interface Column {
  readonly header: Runs;
  /** Where its cells begin; numbers stand on the right. Unless told, on the left. */
  readonly align?: 'left' | 'right';
}

export interface Row {
  /** As many as there are columns. */
  readonly cells: readonly Runs[];
  /** How far its first cell is indented under the row that it belongs to: 0, unless told, for the outermost. */
  readonly depth?: number;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly caption?: Runs;
  /** Whether the first cell of each row names the row. */
  readonly hasRowHeaders?: boolean;
}

export interface Figure {
  readonly kind: 'figure';
  /** A whole `<svg>` element, with what it shows in it: no scripts, nothing from elsewhere. */
  readonly svg: string;
  /** In pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  /** What is seen, for those who don’t see it. */
  readonly alt: string;
  readonly caption?: Runs;
  /** The same as a picture, for programs that show no SVG. Best with twice as many pixels as it has in size, or more. */
  readonly png?: Uint8Array;
  /** Whether a table beside it says the same: then it is left out where not every program would show it. */
  readonly isInTable?: boolean;
}

export type Block = Heading | Paragraph | Quotation | List | Table | Figure;

/** What a report or an export says, in whatever format it is written. */
export interface Document {
  readonly title: string;
  /** What is said under the title, before the contents. */
  readonly lead?: Runs;
  /** As in `lang`: `en`, `de-CH`. */
  readonly language: string;
  /** Whether it begins with a list of its headings. */
  readonly hasContents: boolean;
  readonly blocks: readonly Block[];
}
