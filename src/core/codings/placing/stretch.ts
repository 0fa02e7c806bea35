import { PlainText } from '../../text/plainText';
import type { Range } from '../../text/position';
import type { PlacingCase } from './placingCase';

/** So many times as long as its plain form a stretch of text is taken, with its indentation and line breaks. */
const LOOSE = 2;

/** A stretch of the text in its plain form, for a look at one place: that of the whole text takes its time. */
export class Stretch {
  private readonly plain: PlainText;

  /**
   * @param from where it begins, in the original text.
   * @param to where it ends, were it plain.
   */
  constructor(
    private readonly it: PlacingCase,
    private readonly from: number,
    to: number,
  ) {
    this.plain = new PlainText(it.talk.lines.text.slice(from, from + (to - from) * LOOSE));
  }

  get text(): string {
    return this.plain.text;
  }

  /** Where an offset of the original text is in this one's. */
  offsetOf(original: number): number {
    return this.plain.fromOriginal(original - this.from);
  }

  rangeAt(start: number, end: number): Range {
    return this.it.rangeOf(this.from + this.plain.toOriginal(start), this.from + this.plain.toOriginal(end));
  }
}
