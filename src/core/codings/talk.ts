import type { Lines } from '../text/lines';
import { firstWordsWithin, lastWordsWithin } from '../text/wordsWithin';
import { PlainText, onOneLine } from '../text/plainText';
import type { Range } from '../text/position';
import type { Transcript } from '../transcript/transcript';
import { allParagraphs, turnAt } from '../transcript/turnAt';
import { Repetitions } from './repetitions';

/** How much longer than on one line a stretch of text may be, with its indentation and line breaks. */
const LOOSE = 2;

/** How much is told of what stands beside a place when nothing else is asked for. */
const BESIDE = 32;

/** Where something begins and ends in a text, as offsets. */
export type Span = readonly [start: number, end: number];

/**
 * A transcript as its excerpts are described and found again. What that takes is made when it is first needed: one Talk serves all
 * codings of a text. Offsets are the original text's, in UTF-16 code units.
 */
export class Talk {
  private plainText: PlainText | undefined;
  private spans: readonly Span[] | undefined;
  readonly repetitions = new Repetitions(this);

  constructor(
    readonly lines: Lines,
    readonly transcript: Transcript,
  ) {}

  /** All of the text as words are compared, headers and labels among it. */
  get plain(): PlainText {
    return (this.plainText ??= new PlainText(this.lines.text));
  }

  /** Where the spoken paragraphs are, in text order. */
  get paragraphs(): readonly Span[] {
    return (this.spans ??= allParagraphs(this.transcript).map(({ range }) => this.spanOf(range)));
  }

  /** Where a range is; as much of it as the text has. */
  spanOf({ start, end }: Range): Span {
    return [this.lines.offsetAt(start), this.lines.offsetAt(end)];
  }

  /** Who speaks where a range begins. */
  speakerAt({ start }: Pick<Range, 'start'>): string | undefined {
    return turnAt(this.transcript, start.line)?.speaker;
  }

  /**
   * The last words spoken before an offset, whoever spoke them, on one line; headers and labels are passed over.
   * @param limit how many code units at most; cut between two words where that can be.
   */
  wordsBefore(offset: number, limit = BESIDE): string {
    let words = '';
    for (let i = this.lastParagraph((start) => start < offset); i >= 0 && words.length <= limit; i--) {
      const [start, end] = this.paragraph(i);
      const till = Math.min(end, offset);
      words = `${onOneLine(this.lines.text.slice(Math.max(start, till - limit * LOOSE), till))} ${words}`.trim();
    }
    return lastWordsWithin(words, limit);
  }

  /** The first words spoken from an offset on. */
  wordsAfter(offset: number, limit = BESIDE): string {
    let words = '';
    const count = this.paragraphs.length;
    for (let i = this.lastParagraph((_, end) => end <= offset) + 1; i < count && words.length <= limit; i++) {
      const [start, end] = this.paragraph(i);
      const from = Math.max(start, offset);
      words = `${words} ${onOneLine(this.lines.text.slice(from, Math.min(end, from + limit * LOOSE)))}`.trim();
    }
    return firstWordsWithin(words, limit);
  }

  /** Index of the last paragraph for which something holds that holds for all before it; -1 when it holds for none. */
  lastParagraph(holds: (start: number, end: number) => boolean): number {
    let low = -1;
    let high = this.paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (holds(...this.paragraph(middle))) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private paragraph(i: number): Span {
    return this.paragraphs[i] ?? [0, 0];
  }
}
