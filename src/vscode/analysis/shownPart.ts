import type { Heading, Table } from '../../core/findings/table';
import { partOf, transposed } from '../../core/findings/tableParts';
import { cellNumber, type CellNumber } from './crossNumbers';
import { largest } from './largest';

/** How many rows and columns of a table are shown at most: more would take long to show, and nobody would find anything in them. */
export const MOST_ROWS = 200;
export const MOST_COLUMNS = 100;

export interface WantedPart {
  /** What the largest are told by where they are to come first. */
  readonly number: CellNumber;
  readonly largestFirst: boolean;
  /** How many codes are wanted; nothing for all. */
  readonly codes?: number | undefined;
  readonly isTransposed: boolean;
  /** Whether columns are the same codes as the rows. */
  readonly isSquare: boolean;
  /** Below which code another one is. */
  parentOf(code: string): string | undefined;
}

/**
 * The part of a table that is shown. Where not all is, it is what has the most excerpts. Codes are indented below those that they belong
 * to, and stand there.
 * @param table its rows are codes.
 */
export function shownPart(table: Table, wanted: WantedPart): Table {
  const { number, largestFirst, codes = Infinity, isTransposed, isSquare } = wanted;
  const limit = (isRows: boolean) => (isSquare || isRows === isTransposed ? MOST_COLUMNS : MOST_ROWS);
  const rows = chosen(
    table.rows,
    Math.min(codes, limit(true)),
    largestFirst,
    (row) => table.cell(row, undefined).excerpts,
    (row) => cellNumber(table, number, row, undefined),
  );
  const columns = isSquare
    ? rows
    : chosen(
        table.columns,
        limit(false),
        largestFirst,
        (column) => table.cell(undefined, column).excerpts,
        (column) => cellNumber(table, number, undefined, column),
      );
  const part = partOf(table, rows, columns);
  const codeHeadings = indented(part.rows, largestFirst, wanted);
  const shown = { ...part, rows: codeHeadings, columns: isSquare ? codeHeadings : part.columns };
  return isTransposed ? transposed(shown) : shown;
}

/** The indices of those that are shown. */
function chosen(
  all: readonly Heading[],
  most: number,
  largestFirst: boolean,
  excerpts: (index: number) => number,
  value: (index: number) => number,
): number[] {
  const kept = largest([...all.keys()], most < all.length ? String(most) : undefined, excerpts, false);
  return largestFirst ? largest(kept, undefined, value, true) : kept;
}

function indented(codes: readonly Heading[], isFlat: boolean, { parentOf }: Pick<WantedPart, 'parentOf'>): Heading[] {
  const shown = new Set(codes.map(({ label }) => label));
  return codes.map((heading) => {
    let depth = 0;
    for (let it = parentOf(heading.label); it !== undefined; it = parentOf(it)) if (shown.has(it)) depth++;
    return { ...heading, depth: isFlat ? 0 : depth };
  });
}
