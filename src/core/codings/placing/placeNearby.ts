import { sameRange, type Range } from '../../text/position';
import { quoteOf } from '../quote';
import type { PlacingCase } from './placingCase';

/** So many lines around the expected one are looked at. */
const LINES_AROUND = 8;

/** And so many codings further on one with other words is looked for. */
const NEXT = 4;

/**
 * The words stand where an editor saw them go, or near where they are expected, at the same column: as many lines further as the nearest
 * coding before them; or else where the sidecar says; or else as many lines further as the next coding with other words, when both then
 * stand there. Few words must have all their surroundings with them.
 */
export function placeNearby(cases: readonly PlacingCase[]): void {
  let shift = 0;
  for (let i = 0; i < cases.length; i++) {
    const it = cases[i];
    if (!it) continue;
    const range = it.placing ? undefined : place(cases, it, i, shift);
    if (range) it.settle(range);
    if (it.isAnchor) shift = it.found.start.line - it.at.start.line;
  }
}

function place(cases: readonly PlacingCase[], it: PlacingCase, index: number, shift: number): Range | undefined {
  if (it.isWordless) {
    placeWordless(it);
    return;
  }
  if (it.hint && it.fits(it.hint)) return it.hint;
  const moved = shift === 0 ? undefined : placeMovedBy(it, shift);
  if (moved) return moved;
  if (it.standsHere) return it.isTelling || it.isSurrounded(it.here) ? it.here : undefined;
  return placeNear(cases, index, shift);
}

/** It stands where it was said to, or nowhere. */
function placeWordless(it: PlacingCase): undefined {
  const { coding, talk, here } = it;
  if (sameRange(here, coding.at) && quoteOf(talk.lines.slice(here)) === coding.quote) it.leaveHere();
  else it.lose();
}

/** Where a coding stands that has moved by about as many lines as expected, and so has the next with other words. */
function placeNear(cases: readonly PlacingCase[], index: number, expected: number): Range | undefined {
  const it = cases[index];
  let next: PlacingCase | undefined;
  for (let i = 0; it && i <= 2 * LINES_AROUND; i++) {
    // Ever further away on both sides.
    const lines = expected + (i % 2 ? (i + 1) / 2 : -i / 2);
    const range = placeMovedBy(it, lines);
    if (!range) continue;
    next ??= cases.slice(index + 1, index + 1 + NEXT).find((other) => isOther(it, other));
    if (!next) return undefined;
    if (placeMovedBy(next, lines)) return range;
  }
  return undefined;
}

function isOther(it: PlacingCase, other: PlacingCase): boolean {
  return !other.standsHere && other.isTelling && !other.wanted.isSameAs(it.wanted);
}

function placeMovedBy(it: PlacingCase, lines: number): Range | undefined {
  const range = it.movedBy(lines);
  return range && (it.isTelling || (it.isToldByContext && it.isSurrounded(range))) ? range : undefined;
}
