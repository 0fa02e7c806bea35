import type { Lines } from '../text/lines';
import { OneLine, onOneLine } from '../text/oneLine';
import type { Range } from '../text/position';
import type { Transcript } from '../transcript/transcript';
import { allParagraphs, turnAt } from '../transcript/turnAt';

/** How much of what stands beside an excerpt is looked at, in UTF-16 code units. */
const BESIDE = 32;

/** So much text gives BESIDE units on one line, however it is indented and broken. */
const ENOUGH = BESIDE * 4;

/**
 * A transcript as its excerpts are described and found again. What that takes is made when it is first needed: one Talk serves all
 * codings of a text.
 */
export class Talk {
  private line: OneLine | undefined;
  private spans: readonly (readonly [start: number, end: number])[] | undefined;

  constructor(
    readonly lines: Lines,
    readonly transcript: Transcript,
  ) {}

  /** All of the text, headers and labels among it. */
  get oneLine(): OneLine {
    return (this.line ??= new OneLine(this.lines.text));
  }

  /** Whether words, given on one line, are in the text exactly once. */
  hasOnce(words: string): boolean {
    const { text } = this.oneLine;
    const first = text.indexOf(words);
    return first >= 0 && text.indexOf(words, first + 1) < 0;
  }

  speakerAt(range: Range): string | undefined {
    return turnAt(this.transcript, range.start.line)?.speaker;
  }

  /** The last words spoken before an offset, whoever spoke them, on one line; headers and labels are passed over. */
  wordsBefore(offset: number): string {
    let words = '';
    for (let i = this.lastSpan((start) => start < offset); i >= 0 && words.length <= BESIDE; i--) {
      const [start, end] = this.span(i);
      const till = Math.min(end, offset);
      words = `${onOneLine(this.lines.text.slice(Math.max(start, till - ENOUGH), till))} ${words}`.trim();
    }
    if (words.length <= BESIDE) return words;
    const from = words.length - BESIDE;
    const word = words[from - 1] === ' ' ? from : words.indexOf(' ', from) + 1;
    return words.slice(word || from).replace(/^[\p{M}\udc00-\udfff]+/u, '');
  }

  /** The first words spoken from an offset on. */
  wordsAfter(offset: number): string {
    let words = '';
    const spans = this.paragraphs();
    for (let i = this.lastSpan((_, end) => end <= offset) + 1; i < spans.length && words.length <= BESIDE; i++) {
      const [start, end] = this.span(i);
      const from = Math.max(start, offset);
      words = `${words} ${onOneLine(this.lines.text.slice(from, Math.min(end, from + ENOUGH)))}`.trim();
    }
    if (words.length <= BESIDE) return words;
    const word = words.lastIndexOf(' ', BESIDE);
    return word > 0 ? words.slice(0, word) : words.slice(0, BESIDE).replace(/[\ud800-\udbff]$/, '');
  }

  private span(i: number): readonly [start: number, end: number] {
    return this.paragraphs()[i] ?? [0, 0];
  }

  private paragraphs(): readonly (readonly [start: number, end: number])[] {
    return (this.spans ??= allParagraphs(this.transcript).map(({ range }) => [
      this.lines.offsetAt(range.start),
      this.lines.offsetAt(range.end),
    ]));
  }

  /** Index of the last paragraph for which something holds that holds for all before it; -1 when it holds for none. */
  private lastSpan(holds: (start: number, end: number) => boolean): number {
    let low = -1;
    let high = this.paragraphs().length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (holds(...this.span(middle))) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
