import { applyEdits, type TextEdit } from './edit';
import { Lines } from './lines';
import type { Range } from './position';

/**
 * Where stretches of a text are after edits that all refer to the text before any of them: what `shiftByEdits` says of one, for many.
 * @returns nothing for a stretch of which nothing is left.
 */
export function rangeShifter(text: string, edits: readonly TextEdit[]): (range: Range) => Range | undefined {
  const before = new Lines(text);
  const after = new Lines(applyEdits(text, edits));
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const shifts = [0];
  for (const { start, end, newText } of sorted) shifts.push((shifts.at(-1) ?? 0) + newText.length - (end - start));
  /** How many edits begin before an offset, or at it too. */
  const countBefore = (offset: number, orAt: boolean) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start, end } = sorted[middle] ?? { start: 0, end: 0 };
      if (start < offset || (orAt && start === offset && end === offset)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (range) => {
    const start = before.offsetAt(range.start);
    const end = before.offsetAt(range.end);
    const first = countBefore(start, true);
    const last = start === end ? first : countBefore(end, false);
    const across = sorted[first - 1];
    const cut = sorted[last - 1];
    const from = across && across.end > start ? across.end : start;
    const till = cut && cut.end > end ? cut.start : end;
    const next = sorted[first];
    const isReplaced = start < end && next !== undefined && next.start === start && next.end >= end;
    if (isReplaced || from > till || (from === till && start < end)) return undefined;
    const newEnd = till + (shifts[till < end ? last - 1 : last] ?? 0);
    return after.rangeAt(from + (shifts[first] ?? 0), newEnd);
  };
}
