import { isSpace } from '../transcript/characters';

const SPACE = 0x20;

/**
 * A text on one line: every run of white space, line breaks among it, as one space. Two texts that differ only in how their lines are
 * broken and indented are the same on one line. Offsets count UTF-16 code units in both.
 */
export class OneLine {
  readonly text: string;
  /** Where the runs that aren't a plain space end, on the line and in the text. */
  private readonly here: number[] = [];
  private readonly there: number[] = [];

  constructor(text: string) {
    const pieces: string[] = [];
    let length = 0;
    let kept = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if ((c > SPACE && c < 0x80) || !isSpace(c)) continue;
      const begun = i;
      while (i + 1 < text.length && isSpace(text.charCodeAt(i + 1))) i++;
      if (i === begun && c === SPACE) continue;
      pieces.push(text.slice(kept, begun));
      length += begun - kept + 1;
      kept = i + 1;
      this.here.push(length);
      this.there.push(kept);
    }
    this.text = pieces.length ? [...pieces, text.slice(kept)].join(' ') : text;
  }

  /** Where in the text something on the line stands; a space is where its run begins. */
  toText(offset: number): number {
    const i = lastNotAfter(this.here, offset);
    return i < 0 ? offset : (this.there[i] ?? 0) + offset - (this.here[i] ?? 0);
  }

  /** Where on the line something in the text stands. */
  fromText(offset: number): number {
    const i = lastNotAfter(this.there, offset);
    const on = i < 0 ? offset : (this.here[i] ?? 0) + offset - (this.there[i] ?? 0);
    return Math.min(on, this.here[i + 1] ?? on);
  }
}

/** A short text on one line, without white space at its ends. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
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
