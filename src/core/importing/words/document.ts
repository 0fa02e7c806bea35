/** A stretch of text in a word processor's paragraph. Line breaks in it are `\n`, tabs `\t`. */
interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly isBold: boolean;
}

/** Where what a comment is about begins or ends. A comment of which only the end is there is about its paragraph. */
interface CommentMark {
  readonly kind: 'start' | 'end';
  readonly comment: string;
}

export type Inline = TextRun | CommentMark;

export interface WordsParagraph {
  readonly kind: 'paragraph';
  /** 1–6 for a heading. */
  readonly level: number | undefined;
  readonly inlines: readonly Inline[];
}

export interface WordsTable {
  readonly kind: 'table';
  /** Rows of cells of paragraphs. */
  readonly rows: readonly (readonly (readonly WordsParagraph[])[])[];
}

export type Block = WordsParagraph | WordsTable;

export interface WordsComment {
  readonly text: string;
  readonly author: string | undefined;
}

/** What a word processor's document or a web page says, as far as it matters for a transcript. */
export interface WordsDocument {
  readonly blocks: readonly Block[];
  /** By the ids that the marks have. */
  readonly comments: ReadonlyMap<string, WordsComment>;
}

export function plainText({ inlines }: WordsParagraph): string {
  return inlines.map((it) => (it.kind === 'text' ? it.text : '')).join('');
}
