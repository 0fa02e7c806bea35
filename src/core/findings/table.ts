/** A row or a column of a table. */
export interface Heading {
  /** Tells it apart from the others of its side. */
  readonly key: string;
  readonly label: string;
  /** How far it is indented under the one that it belongs to: 0 for the outermost. */
  readonly depth?: number;
}

/** How much stands in a cell. */
export interface Cell {
  readonly excerpts: number;
  /** Words of the talk that are in these excerpts, each word once. */
  readonly words: number;
}

/**
 * Figures of a study by two of its sides. The cells are sparse: what isn't there is empty. Totals are told, as an excerpt counts in
 * several rows, and only once in their total.
 */
export interface Table {
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  cell(row: number, column: number): Cell;
  rowTotal(row: number): Cell;
  columnTotal(column: number): Cell;
  readonly total: Cell;
  /** The words of the talk by column, of which a cell's words are a share; undefined where that makes no sense. */
  columnWords?(column: number): number;
  /** The query that finds the excerpts of a cell; of a row, a column or all where the other isn't given. */
  query(row: number | undefined, column: number | undefined): string;
}
