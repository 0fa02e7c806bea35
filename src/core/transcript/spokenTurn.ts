import type { Lines } from '../text/lines';
import type { Range } from '../text/position';
import type { Paragraph, Turn } from './transcript';
import { countWords } from './words';

/** What most turns have of repeats, and some of paragraphs: an array for each would take long. */
const NONE: readonly never[] = [];

/** A turn as it is read. Its words are counted when they are asked for: looking at every character takes longer than reading. */
export class SpokenTurn implements Turn {
  readonly line: number;
  endLine: number;
  paragraphs: readonly Paragraph[] = NONE;
  repeats: readonly Range[] = NONE;
  readonly #lines: Lines;
  #words: number | undefined;
  #paragraphs: Paragraph[] | undefined;
  #repeats: Range[] | undefined;

  constructor(
    lines: Lines,
    readonly speaker: string,
    readonly speakerRange: Range,
    readonly time: number | undefined,
  ) {
    this.#lines = lines;
    this.line = this.endLine = speakerRange.start.line;
  }

  get words(): number {
    return (this.#words ??= this.countWords());
  }

  add(paragraph: Paragraph): void {
    if (this.#paragraphs === undefined) this.paragraphs = this.#paragraphs = [paragraph];
    else this.#paragraphs.push(paragraph);
  }

  /** Says that the name stands once more in the turn. */
  repeat(speakerRange: Range): void {
    if (this.#repeats === undefined) this.repeats = this.#repeats = [speakerRange];
    else this.#repeats.push(speakerRange);
  }

  private countWords(): number {
    const lines = this.#lines;
    return this.paragraphs.reduce((sum, { range: { start, end } }) => {
      return sum + countWords(lines.text, lines.offsetAt(start), lines.offsetAt(end));
    }, 0);
  }
}
