import type { Range } from '../text/position';
import type { ExcerptPlace } from './talkFacts';

/** What is asked of an excerpt again and again, as numbers. */
export interface ExcerptNumbers extends ExcerptPlace {
  /** Number of its set of codes; -1 for a passage, which nobody has coded. */
  readonly codes: number;
  /** Number of its coder; -1 for a passage. */
  readonly coder: number;
  /** Number of who speaks where it begins; -1 for nobody. */
  readonly speaker: number;
  readonly range: Range;
  readonly hasMemo: boolean;
}

const WIDTH = 12;

/** Excerpts of one transcript in text order, as columns of numbers: a study has so many that an object for each would take too much. */
export class ExcerptRows {
  static readonly none = new ExcerptRows(new Int32Array(0));

  private constructor(private readonly numbers: Int32Array) {}

  static of(excerpts: readonly ExcerptNumbers[]): ExcerptRows {
    const numbers = new Int32Array(excerpts.length * WIDTH);
    let at = 0;
    for (const { codes, coder, speaker, range, hasMemo, firstTurn, lastTurn, firstWord, endWord } of excerpts) {
      const { start, end } = range;
      numbers.set([codes, coder, speaker, hasMemo ? 1 : 0, start.line, start.character, end.line, end.character], at);
      numbers.set([firstTurn, lastTurn, firstWord, endWord], at + 8);
      at += WIDTH;
    }
    return new ExcerptRows(numbers);
  }

  /** These, and others after them. */
  with(others: ExcerptRows): ExcerptRows {
    const numbers = new Int32Array(this.numbers.length + others.numbers.length);
    numbers.set(this.numbers);
    numbers.set(others.numbers, this.numbers.length);
    return new ExcerptRows(numbers);
  }

  get count(): number {
    return this.numbers.length / WIDTH;
  }

  codes(row: number): number {
    return this.numbers[row * WIDTH] ?? -1;
  }

  coder(row: number): number {
    return this.numbers[row * WIDTH + 1] ?? -1;
  }

  speaker(row: number): number {
    return this.numbers[row * WIDTH + 2] ?? -1;
  }

  hasMemo(row: number): boolean {
    return this.numbers[row * WIDTH + 3] === 1;
  }

  range(row: number): Range {
    const at = row * WIDTH;
    const { numbers } = this;
    return {
      start: { line: numbers[at + 4] ?? 0, character: numbers[at + 5] ?? 0 },
      end: { line: numbers[at + 6] ?? 0, character: numbers[at + 7] ?? 0 },
    };
  }

  firstTurn(row: number): number {
    return this.numbers[row * WIDTH + 8] ?? 0;
  }

  lastTurn(row: number): number {
    return this.numbers[row * WIDTH + 9] ?? 0;
  }

  firstWord(row: number): number {
    return this.numbers[row * WIDTH + 10] ?? 0;
  }

  endWord(row: number): number {
    return this.numbers[row * WIDTH + 11] ?? 0;
  }

  /** Negative when one row begins before another, zero when both begin at the same place. */
  compareStarts(a: number, b: number): number {
    return this.comparePlaces(a * WIDTH + 4, b * WIDTH + 4);
  }

  /** The same of where they end. */
  compareEnds(a: number, b: number): number {
    return this.comparePlaces(a * WIDTH + 6, b * WIDTH + 6);
  }

  /** The same of where one ends and another begins. */
  compareEndToStart(ending: number, starting: number): number {
    return this.comparePlaces(ending * WIDTH + 6, starting * WIDTH + 4);
  }

  private comparePlaces(a: number, b: number): number {
    const { numbers } = this;
    return (numbers[a] ?? 0) - (numbers[b] ?? 0) || (numbers[a + 1] ?? 0) - (numbers[b + 1] ?? 0);
  }
}
