import { comparePositions, compareRanges, isEmptyRange, type Position, type Range } from '../text/position';
import { WantedColumns } from './wantedColumns';

export interface ColumnOptions {
  /** How many there are. */
  readonly columns: number;
  /** How far apart on a line two ranges must be to share a column, in UTF-16 code units. */
  readonly apart: number;
}

/** What is to have a column. */
export interface ColumnItem {
  readonly key: string;
  readonly range: Range;
}

/**
 * Gives every range a column, counted from 0, so that no two that overlap have the same: as few columns as that takes, as long as there
 * are enough of them. A range for which there is none gets nothing. A range keeps the column that it had, by its key, wherever that
 * costs no further column; others get the first that is free and that none of those has. O(n log n), and follows from what is given
 * alone.
 * @param items in any order; the columns are in the same one.
 */
export function columnsOf(
  items: readonly ColumnItem[],
  { columns, apart }: ColumnOptions,
  before: ReadonlyMap<string, number> = new Map(),
): (number | undefined)[] {
  const order = items
    .map((item, index) => ({ ...item, index }))
    .sort((a, b) => compareRanges(a.range, b.range) || a.index - b.index);
  const needed = columnsNeeded(order, apart);
  const wanted = new WantedColumns(order, before);
  const given = items.map((): number | undefined => undefined);
  /** Where each column can be had again. */
  const freeFrom: Position[] = [];
  order.forEach(({ range, index }, nth) => {
    const free: number[] = [];
    for (let column = 0; column < Math.min(columns, needed[nth] ?? 0); column++)
      if (isNotBefore(range.start, freeFrom[column])) free.push(column);
    const column = wanted.choose(nth, free);
    if (column === undefined) return;
    given[index] = column;
    freeFrom[column] = endOf(range, apart);
  });
  return given;
}

/**
 * For each range how many columns it takes to show it and all that hangs together with it by overlapping.
 * @param order the ranges in text order.
 */
function columnsNeeded(order: readonly ColumnItem[], apart: number): number[] {
  const ends = order.map(({ range }) => endOf(range, apart)).sort(comparePositions);
  const needed: number[] = [];
  let most = 0;
  let ended = 0;
  const closeAt = (nth: number) => {
    while (needed.length < nth) needed.push(most);
    most = 0;
  };
  order.forEach(({ range }, nth) => {
    while (ended < nth && isNotBefore(range.start, ends[ended])) ended++;
    if (ended === nth) closeAt(nth);
    most = Math.max(most, nth + 1 - ended);
  });
  closeAt(order.length);
  return needed;
}

/** Where a column can be had again after a range; one without a character takes the place of one. */
function endOf(range: Range, apart: number): Position {
  const { line, character } = range.end;
  return { line, character: character + (isEmptyRange(range) ? Math.max(apart, 1) : apart) };
}

function isNotBefore(place: Position, other: Position | undefined): boolean {
  return !other || comparePositions(place, other) >= 0;
}
