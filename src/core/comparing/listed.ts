import { comparePaths } from '../project/studyPaths';
import { comparePositions, sameRange, type Position, type Range } from '../text/position';

/** Something in a list of what differs. */
export interface Listed {
  readonly kind: string;
  readonly label: string;
  readonly description: string;
  /** The transcript that it is in. */
  readonly path: string;
  /** Nothing where there is no place to go to. */
  readonly range: Range | undefined;
  readonly codes: readonly string[];
  /** Whether it has been decided what becomes of it; nothing where there is nothing to decide. */
  readonly state?: 'open' | 'decided';
}

/** Which of a list are to be seen: those that all of this holds for. */
export interface ListFilter {
  readonly kind?: string;
  /** Has to do with one of them. */
  readonly codes?: readonly string[];
  readonly state?: 'open' | 'decided';
  /** A part of what is shown, in any case. */
  readonly text?: string;
}

export function filterListed<T extends Listed>(
  items: readonly T[],
  { kind, codes, state, text }: ListFilter,
): readonly T[] {
  if (kind === undefined && codes === undefined && state === undefined && !text) return items;
  const part = text?.toLowerCase() ?? '';
  return items.filter(
    (item) =>
      (kind === undefined || item.kind === kind) &&
      (codes === undefined || codes.some((code) => item.codes.includes(code))) &&
      (state === undefined || item.state === state) &&
      (!part || [item.label, item.description, item.path, ...item.codes].join('\n').toLowerCase().includes(part)),
  );
}

/** Where one is in a study. */
export interface ListPlace {
  readonly path: string;
  /** What is selected. */
  readonly selection: Range;
}

/**
 * The item that comes next after (or, backwards, before) a place, around the end. From an item that one was led to, and is still at, it
 * is the next of the list, though it may begin at the same place.
 * @param items in the order of their paths, and in text order.
 * @param last the item that one was led to last.
 */
export function nextListed<T extends Listed>(
  items: readonly T[],
  last: T | undefined,
  here: ListPlace | undefined,
  direction: 1 | -1,
): T | undefined {
  const reachable = items.filter(({ range }) => range);
  const at = last ? reachable.indexOf(last) : -1;
  const isThere = at >= 0 && (!here || isAt(last, here));
  if (isThere) return reachable.at((at + direction) % reachable.length);
  const ahead = here ? reachable.filter((item) => direction * compareToPlace(item, here) > 0) : reachable;
  return (ahead.length ? ahead : reachable).at(direction > 0 ? 0 : -1);
}

function isAt(item: Listed | undefined, { path, selection }: ListPlace): boolean {
  return item?.path === path && item.range !== undefined && sameRange(item.range, selection);
}

function compareToPlace({ path, range }: Listed, here: ListPlace): number {
  return comparePaths(path, here.path) || comparePositions(startOf(range), here.selection.start);
}

function startOf(range: Range | undefined): Position {
  return range?.start ?? { line: 0, character: 0 };
}
