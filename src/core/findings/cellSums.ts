import type { Cell } from './table';

/** What all rows, or all columns, are told by. */
export const ALL = -1;

const EMPTY: Cell = { excerpts: 0, words: 0 };
/** More than there are columns. */
const WIDTH = 2 ** 26;

interface Count {
  excerpts: number;
  words: number;
  /** Behind the last word that was counted. */
  endWord: number;
}

/** What a transcript adds to a cell. */
interface TalkCount {
  readonly coders: Count;
  readonly agreed: Count;
}

/** The cells of a table as it is counted, one transcript after the other. */
export class CellSums {
  private readonly cells = new Map<number, { excerpts: number; words: number }>();
  private readonly talk = new Map<number, TalkCount>();

  /**
   * Counts an excerpt of the transcript in a cell; they come in text order.
   * @param isAgreed whether it is of the consensus, which counts only where no coder's excerpt of the transcript is in the cell.
   */
  add(row: number, column: number, isAgreed: boolean, firstWord: number, endWord: number): void {
    const key = keyOf(row, column);
    let its = this.talk.get(key);
    if (!its) this.talk.set(key, (its = { coders: newCount(), agreed: newCount() }));
    const count = isAgreed ? its.agreed : its.coders;
    count.excerpts++;
    const from = Math.max(firstWord, count.endWord);
    if (endWord <= from) return;
    count.words += endWord - from;
    count.endWord = endWord;
  }

  /** Says that the next excerpts are of another transcript. */
  endTalk(): void {
    for (const [key, { coders, agreed }] of this.talk) {
      const { excerpts, words } = coders.excerpts ? coders : agreed;
      const sum = this.cells.get(key);
      if (sum) {
        sum.excerpts += excerpts;
        sum.words += words;
      } else {
        this.cells.set(key, { excerpts, words });
      }
    }
    this.talk.clear();
  }

  get(row: number, column: number): Cell {
    return this.cells.get(keyOf(row, column)) ?? EMPTY;
  }

  /** The rows that have an excerpt. */
  rows(): Set<number> {
    return new Set([...this.cells.keys()].map((key) => Math.floor(key / WIDTH) - 1).filter((row) => row !== ALL));
  }

  /** The columns that have an excerpt. */
  columns(): Set<number> {
    return new Set([...this.cells.keys()].map((key) => (key % WIDTH) - 1).filter((column) => column !== ALL));
  }
}

function keyOf(row: number, column: number): number {
  return (row + 1) * WIDTH + column + 1;
}

function newCount(): Count {
  return { excerpts: 0, words: 0, endWord: 0 };
}
