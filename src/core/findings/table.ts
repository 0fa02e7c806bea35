import type { Query } from '../query/query';

/** A row or a column of a table. */
export interface Heading {
  /** Tells it apart from the others of its side. */
  readonly key: string;
  readonly label: string;
  /** How far it is indented under the one that it belongs to: 0 for the outermost. */
  readonly depth: number;
  /** How many words the talk has that this is about, of which a cell's words are a share; nothing where that makes no sense. */
  readonly talkWords?: number;
}

/** How much stands in a cell. */
export interface Cell {
  readonly excerpts: number;
  /** Words of the talk that are in these excerpts, each word once. */
  readonly words: number;
}

/**
 * Figures of a study by two of its sides. Most cells are empty. Totals aren't sums: an excerpt counts in several rows, and once in their
 * total.
 */
export interface Table {
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  /** @param row index; nothing for all of them. So is the column's. */
  cell(row: number | undefined, column: number | undefined): Cell;
  /** Finds just the excerpts of that cell. */
  query(row: number | undefined, column: number | undefined): Query;
  /** All words of the talk. */
  readonly talkWords: number;
}
