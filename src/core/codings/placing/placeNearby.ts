import { compareRanges, sameRange, type Range } from '../../text/position';
import type { PlacingCase } from './placingCase';

/** So many lines around the expected one are looked at. */
const LINES_AROUND = 8;

/** And so many codings further on one with other words is looked for. */
const NEXT = 4;

/**
 * The words stand where the sidecar says, or where an editor saw them go.
 * @param hints where an editor has followed each coding to, though the text was then replaced as a whole.
 */
export function placeHere(cases: readonly PlacingCase[], hints: readonly (Range | undefined)[]): void {
  cases.forEach((it, i) => {
    const { coding, talk, here } = it;
    const hint = hints[i];
    if (it.isWordless) {
      // It stands where it was said to, or nowhere.
      if (sameRange(here, coding.at) && talk.lines.slice(here) === coding.quote) it.leaveHere();
      else it.lose();
      return;
    }
    if (hint && it.fits(hint)) {
      it.settle(hint);
      return;
    }
    it.standsHere = it.fits(here);
    if (it.standsHere && (it.isTelling || it.agreementHere().full)) it.settle(here);
  });
}

/**
 * The words stand near where they are expected, at the same column: as many lines further as the nearest coding before them, or as the
 * next one with other words, when both then stand there. Few words must have all their surroundings with them.
 */
export function placeNearby(cases: readonly PlacingCase[]): void {
  const sorted = [...cases].sort((a, b) => compareRanges(a.coding.at, b.coding.at));
  let shift: number | undefined;
  sorted.forEach((it, i) => {
    if (!it.placing && !it.standsHere) {
      const next = sorted.slice(i + 1, i + 1 + NEXT).find((other) => isOther(it, other));
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
  return it.isTelling || (it.isToldByContext && it.agreement(range).full);
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
