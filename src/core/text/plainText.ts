import { isSpace } from './characters';
import { endOfGap, endOfHeadingMark, plainMark } from './gap';

const SPACE = 0x20;

/**
 * A text as words are compared in it: on one line, every run of white space and every heading's number signs as one space, and one form of
 * apostrophe, quotation mark and dash. Texts that differ only in how their lines are broken, in the levels of headings or in what a word
 * processor makes of such marks are the same. Offsets count UTF-16 code units in both.
 */
export class PlainText {
  readonly text: string;
  /** Where it begins and where the runs end that aren't a plain space, here and in the original. */
  private readonly here: number[];
  private readonly there: number[];

  /**
   * @param from where the part of the original begins that is taken. Offsets in the original are those of all of it.
   * @param to where that part ends.
   * @param most how many code units of the plain form are taken of it, at least 1.
   */
  constructor(original: string, from = 0, to = original.length, most = Infinity) {
    const pieces: string[] = [];
    this.here = [0];
    this.there = [from];
    let length = 0;
    let kept = from;
    const put = (start: number, end: number, plain: string) => {
      pieces.push(original.slice(kept, start), plain);
      length += start - kept + 1;
      kept = end;
    };
    const putGap = (start: number, end: number) => {
      put(start, end, ' ');
      this.here.push(length);
      this.there.push(kept);
    };
    const heading = endOfHeadingMark(original, from, to);
    if (heading > from) putGap(from, endOfGap(original, heading, to));
    // A gap is one code unit here, however long it is there.
    let limit = Math.min(to, kept + most - length);
    for (let i = endOfPlain(original, kept, limit); i < limit; i = endOfPlain(original, i, limit)) {
      const c = original.charCodeAt(i);
      if (isSpace(c)) {
        const end = endOfGap(original, i, to);
        if (end > i + 1 || c !== SPACE) putGap(i, end);
        limit = Math.min(to, limit + end - i - 1);
        i = end;
      } else {
        const plain = plainMark(c);
        if (plain !== undefined) put(i, i + 1, plain);
        i++;
      }
    }
    pieces.push(original.slice(kept, limit));
    this.text = pieces.length > 1 ? pieces.join('') : (pieces[0] ?? '');
  }

  /** Where in the original something stands; a space is where its run begins. */
  toOriginal(offset: number): number {
    const i = lastNotAfter(this.here, offset);
    return (this.there[i] ?? 0) + offset - (this.here[i] ?? 0);
  }

  /** Where something in the original stands here. */
  fromOriginal(offset: number): number {
    const i = lastNotAfter(this.there, offset);
    const on = (this.here[i] ?? 0) + offset - (this.there[i] ?? 0);
    return Math.min(on, this.here[i + 1] ?? on);
  }
}

/** What most words have none of. */
const NOT_PLAIN = /[^\S ]|\s\s|[\u2010-\u2015\u2018-\u201f\u02bc]|^#/;

/** Words in the same form, without white space at their ends. */
export function plainWords(text: string): string {
  return (NOT_PLAIN.test(text) ? new PlainText(text).text : text).trim();
}

/** A short text on one line as it is written, without white space at its ends. */
export function onOneLine(text: string): string {
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Where words end that are the same in their plain form, from an offset on, with single spaces between them. */
function endOfPlain(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (isPlainWord(c)) continue;
    if (c !== SPACE || i + 1 >= to || !isPlainWord(text.charCodeAt(i + 1))) return i;
  }
  return to;
}

/** Whether a code unit is neither white space nor beyond ASCII, as most are. */
function isPlainWord(c: number): boolean {
  return c > SPACE && c < 0x80;
}

/** Index of the last number that isn't above a limit; of the first when all are. */
function lastNotAfter(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
