import { isSpace } from '../transcript/characters';

const SPACE = 0x20;

/**
 * A text as words are compared in it: on one line, every run of white space as one space, and one form of apostrophe, quotation mark and
 * dash. Texts that differ only in how their lines are broken or in what a word processor makes of such marks are the same. Offsets count
 * UTF-16 code units in both.
 */
export class PlainText {
  readonly text: string;
  /** Where the runs that aren't a plain space end, here and in the original. */
  private readonly here: number[] = [];
  private readonly there: number[] = [];

  constructor(original: string) {
    const pieces: string[] = [];
    let length = 0;
    let kept = 0;
    for (let i = 0; i < original.length; i++) {
      const c = original.charCodeAt(i);
      if (c > SPACE && c < 0x80) continue;
      if (!isSpace(c)) {
        const plain = plainMark(c);
        if (plain === undefined) continue;
        pieces.push(original.slice(kept, i), plain);
        length += i - kept + 1;
        kept = i + 1;
        continue;
      }
      const begun = i;
      while (i + 1 < original.length && isSpace(original.charCodeAt(i + 1))) i++;
      if (i === begun && c === SPACE) continue;
      pieces.push(original.slice(kept, begun), ' ');
      length += begun - kept + 1;
      kept = i + 1;
      this.here.push(length);
      this.there.push(kept);
    }
    this.text = pieces.length ? pieces.join('') + original.slice(kept) : original;
  }

  /** Where in the original something stands; a space is where its run begins. */
  toOriginal(offset: number): number {
    const i = lastNotAfter(this.here, offset);
    return i < 0 ? offset : (this.there[i] ?? 0) + offset - (this.here[i] ?? 0);
  }

  /** Where something in the original stands here. */
  fromOriginal(offset: number): number {
    const i = lastNotAfter(this.there, offset);
    const on = i < 0 ? offset : (this.here[i] ?? 0) + offset - (this.there[i] ?? 0);
    return Math.min(on, this.here[i + 1] ?? on);
  }
}

/** Words in the same form, without white space at their ends. */
export function plainWords(text: string): string {
  return new PlainText(text).text.trim();
}

/** A short text on one line as it is written, without white space at its ends. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What stands for an apostrophe, a quotation mark or a dash beyond ASCII; nothing for other characters. */
function plainMark(c: number): string | undefined {
  if (c >= 0x2010 && c <= 0x2015) return '-';
  if ((c >= 0x2018 && c <= 0x201b) || c === 0x2bc) return "'";
  return c >= 0x201c && c <= 0x201f ? '"' : undefined;
}

/** Index of the last number that isn't above a limit; -1 when there is none. */
function lastNotAfter(sorted: readonly number[], limit: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
