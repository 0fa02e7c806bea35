import { smallestEdit, type TextEdit } from './edit';

/** A stretch of the text as it was, from offset to offset, or text that is new. */
type Piece = { readonly start: number; readonly end: number } | string;

/** A text that is edited step by step, and the edits that do all of it at once. */
export class EditedText {
  private pieces: readonly Piece[];
  private now: string;

  constructor(readonly before: string) {
    this.pieces = [{ start: 0, end: before.length }];
    this.now = before;
  }

  get text(): string {
    return this.now;
  }

  /**
   * Makes edits, which refer to the text as it is now.
   * @throws RangeError when two of them overlap.
   */
  edit(edits: readonly TextEdit[]): void {
    if (!edits.length) return;
    const sorted = edits.map((edit, index) => ({ edit, index }));
    sorted.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
    const cursor = new Cursor(this.pieces);
    const pieces: Piece[] = [];
    let done = 0;
    for (const { edit } of sorted) {
      if (edit.start < done) throw new RangeError('overlapping edits');
      pieces.push(...cursor.take(edit.start - done));
      cursor.take(edit.end - edit.start);
      if (edit.newText) pieces.push(edit.newText);
      done = edit.end;
    }
    pieces.push(...cursor.take(Infinity));
    this.pieces = pieces;
    this.now = pieces
      .map((piece) => (typeof piece === 'string' ? piece : this.before.slice(piece.start, piece.end)))
      .join('');
  }

  /** Makes the text another one, with the one edit that does that. */
  become(text: string): void {
    const edit = smallestEdit(this.now, text);
    if (edit) this.edit([edit]);
  }

  /** The edits of the text before any of them. */
  get edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let done = 0;
    let newText = '';
    const close = (start: number) => {
      if (start > done || newText) edits.push({ start: done, end: start, newText });
      newText = '';
    };
    for (const piece of this.pieces) {
      if (typeof piece === 'string') {
        newText += piece;
        continue;
      }
      close(piece.start);
      done = piece.end;
    }
    close(this.before.length);
    return edits;
  }
}

/** Goes through pieces from the first to the last. */
class Cursor {
  private index = 0;
  /** How much of the piece has been taken. */
  private taken = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  /** The next so many code units, or all that are left. */
  take(length: number): Piece[] {
    const pieces: Piece[] = [];
    for (let left = length; left > 0;) {
      const piece = this.pieces[this.index];
      if (piece === undefined) break;
      const size = typeof piece === 'string' ? piece.length : piece.end - piece.start;
      const count = Math.min(size - this.taken, left);
      if (count > 0) pieces.push(part(piece, this.taken, this.taken + count));
      left -= count;
      this.taken += count;
      if (this.taken < size) break;
      this.index++;
      this.taken = 0;
    }
    return pieces;
  }
}

function part(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };
}
