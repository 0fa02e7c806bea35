/** A remark of a word processor on a stretch of a draft. */
export interface DraftComment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly author: string | undefined;
}

/** A source as a plain text that the transcript reader understands, and what it says of stretches of that text. */
export interface Draft {
  readonly text: string;
  readonly comments: readonly DraftComment[];
  /** Offsets of characters that are marks (`**`) and no part of what the source says. */
  readonly marks: ReadonlySet<number>;
}

/** Writes a draft, paragraph by paragraph. */
export class DraftWriter {
  private readonly pieces: string[] = [];
  private length = 0;
  private readonly comments: DraftComment[] = [];
  private readonly marks = new Set<number>();

  /** Where the next text will stand. */
  get offset(): number {
    return this.length;
  }

  add(text: string): void {
    if (!text) return;
    this.pieces.push(text);
    this.length += text.length;
  }

  /** Adds what is no part of the source's own text. */
  addMark(mark: string): void {
    for (let i = 0; i < mark.length; i++) this.marks.add(this.length + i);
    this.add(mark);
  }

  /** Ends the line, and leaves a blank one below it. */
  endParagraph(): void {
    this.add('\n\n');
  }

  comment(comment: DraftComment): void {
    this.comments.push(comment);
  }

  finish(): Draft {
    return { text: this.pieces.join(''), comments: this.comments, marks: this.marks };
  }
}
