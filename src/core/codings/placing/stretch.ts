import { PlainText } from '../../text/plainText';
import type { Range } from '../../text/position';
import type { PlacingCase } from './placingCase';

/** So many times as long as its plain form a text is, with its indentation and line breaks. */
const LOOSE = 2;

/** A stretch of the text in its plain form, for a look at one place: that of the whole text takes its time. */
export class Stretch {
  private readonly plain: PlainText;

  /**
   * @param from where it begins, in the original text.
   * @param to where it ends.
   * @param more how many code units of the plain form it has beyond that.
   */
  constructor(
    private readonly it: PlacingCase,
    from: number,
    to: number,
    more = 0,
  ) {
    const { text } = it.talk.lines;
    this.plain = new PlainText(text, from, Math.min(text.length, to + more * LOOSE));
  }

  get text(): string {
    return this.plain.text;
  }

  /** Where an offset of the original text is in this one's. */
  offsetOf(original: number): number {
    return this.plain.fromOriginal(original);
  }

  rangeAt(start: number, end: number): Range {
    return this.it.rangeOf(this.plain.toOriginal(start), this.plain.toOriginal(end));
  }
}
