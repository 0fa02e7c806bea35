import { comparePositions, sameRange, type Position, type Range } from '../../text/position';

/** A coding whose excerpt has been found beyond doubt: where it was, and where it is. */
export interface Anchor {
  readonly at: Range;
  readonly found: Range;
}

/** The nearest sure codings on both sides of a place. */
export interface Sides {
  readonly before: Anchor | undefined;
  readonly after: Anchor | undefined;
}

/** How far something has moved: lines, and columns where that is known. */
interface Shift {
  readonly lines: number;
  readonly columns: number | undefined;
}

/** The surely found codings of one sidecar. What stood beside them has most likely moved with them. */
export class Neighbours {
  /** Which of the cases they are. */
  private readonly anchors: Int32Array;
  private count = 0;

  /** @param cases in the order of their codings' places. */
  constructor(private readonly cases: readonly (Anchor & { readonly isAnchor: boolean })[]) {
    this.anchors = new Int32Array(cases.length);
    for (let i = 0; i < cases.length; i++) if (cases[i]?.isAnchor) this.anchors[this.count++] = i;
  }

  /** The nearest that begin before or with a place, and after it, apart from one. */
  around(at: Range, except?: Anchor): Sides {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      const anchor = this.anchor(middle);
      if (anchor && comparePositions(anchor.at.start, at.start) <= 0) low = middle + 1;
      else high = middle;
    }
    const before = this.anchor(low - 1);
    return { before: before === except ? this.anchor(low - 2) : before, after: this.anchor(low) };
  }

  /** Whether they begin now in the order in which they did, those together that did so. */
  areInOrder(): boolean {
    for (let i = 1; i < this.count; i++) {
      const [one, next] = [this.anchor(i - 1), this.anchor(i)];
      if (!one || !next) continue;
      const order = comparePositions(one.found.start, next.found.start);
      if (order > 0 || (order < 0 && comparePositions(one.at.start, next.at.start) === 0)) return false;
    }
    return true;
  }

  private anchor(index: number): Anchor | undefined {
    return index < this.count ? this.cases[this.anchors[index] ?? -1] : undefined;
  }
}

/** Where a range would be, had it moved with its neighbours: at most two places, as they may not agree. */
export function expectedRanges(at: Range, sides: Sides): Range[] {
  const shifts = [shiftBefore(at, sides.before), shiftAfter(at, sides.after)];
  const known = shifts.filter((shift) => shift !== undefined);
  const columns = isOnOneLine(at) ? (shifts[0]?.columns ?? shifts[1]?.columns) : undefined;
  const ranges = known.map(({ lines }, i) => ({
    start: moved(at.start, lines, columns ?? (shifts[0] === known[i] ? known[i]?.columns : undefined)),
    end: moved(at.end, lines, columns ?? (shifts[1] === known[i] ? known[i]?.columns : undefined)),
  }));
  const [first, second] = ranges;
  return first && second && sameRange(first, second) ? [first] : ranges;
}

/** How many neighbours a place agrees with: one that a range has exactly when it has moved as they have. */
export function agreeing(at: Range, place: Range, { before, after }: Sides): number {
  const [first, last] = [shiftBefore(at, before), shiftAfter(at, after)];
  const columns = (own: number | undefined, other: number | undefined) =>
    own ?? (isOnOneLine(at) ? other : undefined) ?? 0;
  const isAt = (shift: Shift | undefined, old: Position, now: Position, across: number) =>
    shift !== undefined && now.line - old.line === shift.lines && now.character - old.character === across;
  return (
    Number(isAt(first, at.start, place.start, columns(first?.columns, last?.columns))) +
    Number(isAt(last, at.end, place.end, columns(last?.columns, first?.columns)))
  );
}

/** Whether both neighbours are known and have moved by as many lines: what was between them has most likely moved so too. */
export function agreeOnLines(at: Range, { before, after }: Sides): boolean {
  const lines = shiftBefore(at, before)?.lines;
  return lines !== undefined && lines === shiftAfter(at, after)?.lines;
}

/** Whether both neighbours are known and the one is still before the other. */
export function isInOrder({ before, after }: Sides): boolean {
  return before !== undefined && after !== undefined && comparePositions(before.found.start, after.found.start) <= 0;
}

/** Whether a place is between its neighbours. */
export function isBetween({ start }: Range, { before, after }: Sides): boolean {
  if (!before || !after) return false;
  return comparePositions(before.found.start, start) <= 0 && comparePositions(start, after.found.start) <= 0;
}

function shiftBefore(at: Range, anchor: Anchor | undefined): Shift | undefined {
  if (!anchor) return undefined;
  const ended = comparePositions(anchor.at.end, at.start) <= 0;
  return ended
    ? shiftOf(anchor.at.end, anchor.found.end, at.start)
    : shiftOf(anchor.at.start, anchor.found.start, at.start);
}

function shiftAfter(at: Range, anchor: Anchor | undefined): Shift | undefined {
  return anchor && shiftOf(anchor.at.start, anchor.found.start, at.end);
}

function shiftOf(was: Position, is: Position, beside: Position): Shift {
  const columns = was.line === beside.line ? is.character - was.character : undefined;
  return { lines: is.line - was.line, columns };
}

function moved({ line, character }: Position, lines: number, columns = 0): Position {
  return { line: line + lines, character: character + columns };
}

function isOnOneLine({ start, end }: Range): boolean {
  return start.line === end.line;
}
