import { sameRange, type Range } from '../../text/position';
import type { PlacingCase } from './placingCase';

/** So many lines around the expected one are looked at. */
const LINES_AROUND = 8;

/** And so many codings further on one with other words is looked for. */
const NEXT = 4;

/** The words stand where the sidecar says, or where an editor saw them go. */
export function placeHere(cases: readonly PlacingCase[]): void {
  for (const it of cases) {
    const { coding, talk, here, hint } = it;
    if (it.isWordless) {
      // It stands where it was said to, or nowhere.
      if (sameRange(here, coding.at) && talk.lines.slice(here) === coding.quote) it.leaveHere();
      else it.lose();
    } else if (hint && it.fits(hint)) {
      it.settle(hint);
    } else {
      it.standsHere = it.fits(here);
      if (it.standsHere && (it.isTelling || it.isSurrounded(here))) it.settle(here);
    }
  }
}

/**
 * The words stand near where they are expected, at the same column: as many lines further as the nearest coding before them, or as the
 * next one with other words, when both then stand there. Few words must have all their surroundings with them.
 */
export function placeNearby(cases: readonly PlacingCase[]): void {
  let shift: number | undefined;
  cases.forEach((it, i) => {
    if (!it.placing && !it.standsHere) {
      const next = cases.slice(i + 1, i + 1 + NEXT).find((other) => isOther(it, other));
      const lines = linesAround(shift ?? 0).find(
        (by) => isNear(it, by) && (by === shift || (next !== undefined && isNear(next, by))),
      );
      if (lines !== undefined) it.settle(moved(it.coding.at, lines));
    }
    if (it.anchor) shift = it.anchor.found.start.line - it.anchor.at.start.line;
  });
}

function isOther(it: PlacingCase, other: PlacingCase): boolean {
  return !other.standsHere && other.isTelling && other.wanted.words !== it.wanted.words;
}

function isNear(it: PlacingCase, lines: number): boolean {
  const range = moved(it.coding.at, lines);
  if (!it.fits(range)) return false;
  return it.isTelling || (it.isToldByContext && it.isSurrounded(range));
}

function linesAround(shift: number): number[] {
  const around = [shift];
  for (let i = 1; i <= LINES_AROUND; i++) around.push(shift + i, shift - i);
  return around;
}

function moved({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}
