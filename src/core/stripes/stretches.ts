import type { CodeColor } from '../codebook/codebook';
import { comparePositions, compareRanges, type Position, type Range } from '../text/position';
import type { Mark } from './mark';

/** Text of one background. */
export interface Stretch {
  readonly range: Range;
  readonly color: CodeColor;
}

/**
 * Parts coded text so that each of it has one background, that of the innermost mark: the one that begins last, and of those that begin
 * together the shortest. Backgrounds that lie over each other add up to a colour that is no code's. O(n log n).
 */
export function stretchesOf(marks: readonly Mark[]): Stretch[] {
  const stretches: Stretch[] = [];
  /** The marks around the current place, the innermost last; some may have ended. */
  const around: Mark[] = [];
  let place: Position = { line: 0, character: 0 };
  const fillUntil = (limit: Position | undefined) => {
    for (;;) {
      const inner = around[around.length - 1];
      if (!inner) return;
      const { end } = inner.range;
      const isOver = !limit || comparePositions(end, limit) <= 0;
      const until = isOver ? end : limit;
      if (comparePositions(place, until) < 0) {
        add(stretches, { range: { start: place, end: until }, color: inner.color });
        place = until;
      }
      if (!isOver) return;
      around.pop();
    }
  };
  for (const mark of [...marks].sort((a, b) => compareRanges(a.range, b.range))) {
    fillUntil(mark.range.start);
    place = mark.range.start;
    around.push(mark);
  }
  fillUntil(undefined);
  return stretches;
}

/** Joins a stretch to the last one where that goes on in the same colour. */
function add(stretches: Stretch[], next: Stretch): void {
  const last = stretches[stretches.length - 1];
  if (last?.color === next.color && comparePositions(last.range.end, next.range.start) === 0)
    stretches[stretches.length - 1] = { range: { start: last.range.start, end: next.range.end }, color: next.color };
  else stretches.push(next);
}
