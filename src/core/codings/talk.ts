import { firstNotBefore } from '../text/firstNotBefore';
import type { Lines } from '../text/lines';
import { firstWordsWithin, lastWordsWithin } from '../text/wordsWithin';
import { PlainText, onOneLine } from '../text/plainText';
import type { Range } from '../text/position';
import type { Transcript } from '../transcript/transcript';
import { paragraphsByTurn, turnAt } from '../transcript/turnAt';
import { Repetitions } from './repetitions';

/** How much longer than on one line a stretch of text may be, with its indentation and line breaks. */
const LOOSE = 2;

/** How much is told of what stands beside a place when nothing else is asked for. */
const BESIDE = 32;

/** Where something begins and ends in a text, as offsets. */
export type Span = readonly [start: number, end: number];

/** Where paragraphs begin and end in a text, as offsets in ascending order. */
interface Paragraphs {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * A transcript as its excerpts are described and found again. What that takes is made when it is first needed: one Talk serves all
 * codings of a text. Offsets are the original text's, in UTF-16 code units.
 */
export class Talk {
  private plainText: PlainText | undefined;
  private all: Paragraphs | undefined;
  readonly repetitions = new Repetitions(this);

  constructor(
    readonly lines: Lines,
    readonly transcript: Transcript,
  ) {}

  /** All of the text as words are compared, headers and labels among it. */
  get plain(): PlainText {
    return (this.plainText ??= new PlainText(this.lines.text));
  }

  /** Where the spoken paragraphs begin and end, in text order, whoever speaks. */
  get paragraphs(): Paragraphs {
    return (this.all ??= this.findParagraphs());
  }

  private findParagraphs(): Paragraphs {
    const { lines, transcript } = this;
    const byTurn = paragraphsByTurn(transcript);
    const count = byTurn.reduce((sum, { length }) => sum + length, 0);
    const [starts, ends] = [new Int32Array(count), new Int32Array(count)];
    let i = 0;
    for (const paragraphs of byTurn) {
      for (const { range } of paragraphs) {
        starts[i] = lines.startOf(range.start.line) + range.start.character;
        ends[i++] = lines.startOf(range.end.line) + range.end.character;
      }
    }
    return { starts, ends };
  }

  /** Where a spoken paragraph is, counted in text order; at the end of the text when there is none. */
  paragraph(index: number): Span {
    const { starts, ends } = this.paragraphs;
    const { length } = this.lines.text;
    return [starts[index] ?? length, ends[index] ?? length];
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
    for (let i = this.paragraphBefore(offset); i >= 0 && words.length <= limit; i--) {
      const [start, end] = this.paragraph(i);
      const till = Math.min(end, offset);
      words = `${onOneLine(this.lines.text.slice(Math.max(start, till - limit * LOOSE), till))} ${words}`.trim();
    }
    return lastWordsWithin(words, limit);
  }

  /** The first words spoken from an offset on. */
  wordsAfter(offset: number, limit = BESIDE): string {
    let words = '';
    const { length } = this.paragraphs.starts;
    for (let i = this.paragraphAfter(offset); i < length && words.length <= limit; i++) {
      const [start, end] = this.paragraph(i);
      const from = Math.max(start, offset);
      words = `${words} ${onOneLine(this.lines.text.slice(from, Math.min(end, from + limit * LOOSE)))}`.trim();
    }
    return firstWordsWithin(words, limit);
  }

  /** Index of the last spoken paragraph that begins before an offset; -1 when there is none. */
  paragraphBefore(offset: number): number {
    return firstNotBefore(this.paragraphs.starts, offset) - 1;
  }

  /** Index of the first spoken paragraph that ends after an offset; their count when there is none. */
  paragraphAfter(offset: number): number {
    return firstNotBefore(this.paragraphs.ends, offset + 1);
  }
}
