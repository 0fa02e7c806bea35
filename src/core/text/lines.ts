import type { Position, Range } from './position';

const LF = 10;
const CR = 13;

/**
 * A text and where its lines begin. Lines end exactly where VS Code ends them: at `\n`, `\r\n` and `\r`, and nowhere else
 * (not at U+2028, form feed or vertical tab), so that a line number means the same everywhere.
 *
 * Offsets, lines and characters are zero-based; offsets and characters count UTF-16 code units.
 */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(readonly text: string) {
    const { starts } = this;
    // Looking from one line break to the next is several times as fast as looking at every code unit.
    let cr = text.indexOf('\r');
    for (let lf = text.indexOf('\n'); lf >= 0; lf = nextBreak(text, lf + 1)) {
      if (cr >= 0) cr = this.addReturns(cr, lf);
      starts.push(lf + 1);
    }
    this.addReturns(cr, text.length + 1);
  }

  /** Adds the lines that end with a `\r` alone, from that at an offset on, and returns the offset of the first `\r` behind `end`. */
  private addReturns(first: number, end: number): number {
    let cr = first;
    for (; cr >= 0 && cr < end; cr = this.text.indexOf('\r', cr + 1)) if (cr !== end - 1) this.starts.push(cr + 1);
    return cr;
  }

  /** How many lines there are; an empty text has one, and so has the end of a text that ends with a line break. */
  get count(): number {
    return this.starts.length;
  }

  /** Offset of the first character of a line. Lines past the last one give the end of the text. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Offset just after the last character of a line, its line break not counted. */
  endOf(line: number): number {
    let end = this.startOf(line + 1);
    if (line + 1 >= this.count) return end;
    if (this.text.charCodeAt(end - 1) === LF) end--;
    if (this.text.charCodeAt(end - 1) === CR && end > this.startOf(line)) end--;
    return end;
  }

  /** A line without its line break. */
  line(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  /** Offset of a position; -1 when there is no such position in the text. */
  find(line: number, character: number): number {
    if (line < 0 || line >= this.count || character < 0) return -1;
    const offset = this.startOf(line) + character;
    // No line break is longer than two code units, so that most need no look at it.
    return offset + 2 <= this.startOf(line + 1) || offset <= this.endOf(line) ? offset : -1;
  }

  /** Offset of a position; one past the end of its line, or of the text, is moved back to that end. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.count) return this.text.length;
    const offset = this.startOf(line) + character;
    return offset + 2 <= this.startOf(line + 1) ? offset : Math.min(offset, this.endOf(line));
  }

  /** As much of a range as the text has: most often all of it. */
  clamp(range: Range): Range {
    const { start, end } = range;
    const isInText = this.find(start.line, start.character) >= 0 && this.find(end.line, end.character) >= 0;
    return isInText ? range : this.rangeAt(this.offsetAt(start), this.offsetAt(end));
  }

  /** Position of an offset; one past the end of the text is moved back to it. */
  positionAt(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: Math.min(offset, this.endOf(low)) - this.startOf(low) };
  }

  rangeAt(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The text in a range, as it stands (line breaks included). */
  slice(range: Range): string {
    return this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }
}

/** Offset of the first `\n` from an offset on. Blank lines are many, and searching costs as much for one character as for a hundred. */
function nextBreak(text: string, from: number): number {
  return text.charCodeAt(from) === LF ? from : text.indexOf('\n', from);
}
