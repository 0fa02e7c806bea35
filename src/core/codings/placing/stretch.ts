import { PlainText } from '../../text/plainText';
import type { Range } from '../../text/position';
import type { PlacingCase } from './placingCase';

/** A stretch of the text in its plain form, for a look at one place: that of the whole text takes its time. */
export class Stretch {
  private readonly plain: PlainText;

  /**
   * @param from where it begins, in the original text.
   * @param most how long it is at most, in code units of the plain form.
   */
  constructor(
    private readonly it: PlacingCase,
    from: number,
    most: number,
  ) {
    this.plain = new PlainText(it.talk.lines.text, Math.max(0, from), undefined, most);
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
