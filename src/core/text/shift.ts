import type { TextEdit } from './edit';
import { Lines } from './lines';
import { comparePositions, type Position, type Range } from './position';

/** A change of a document as editors report it: the text in `range` (before the change) became `text`. */
export interface ContentChange {
  readonly range: Range;
  readonly text: string;
}

/**
 * Where a stretch of text is after a change. Text typed at either border stays outside, text typed inside makes it longer, and a
 * replaced first or last word still belongs to it. Nothing when all of it was deleted or replaced.
 */
export function shiftRange(range: Range, change: ContentChange): Range | undefined {
  const { start: from, end: to } = change.range;
  if (comparePositions(to, range.start) <= 0) {
    return { start: moved(range.start, change), end: moved(range.end, change) };
  }
  if (comparePositions(from, range.end) >= 0) return range;
  const coversStart = comparePositions(from, range.start) <= 0;
  const coversEnd = comparePositions(to, range.end) >= 0;
  if (coversStart && coversEnd) return undefined;
  // What replaces the border and more beside it isn't known to belong to the excerpt; what replaces only its own words is.
  const start = comparePositions(from, range.start) < 0 ? endOfInserted(change) : range.start;
  const end = comparePositions(to, range.end) > 0 ? from : moved(range.end, change);
  return comparePositions(start, end) < 0 ? { start, end } : undefined;
}

/** The changes that are made at once, from the last in the text to the first: in this order, none moves another. */
export function fromLastToFirst(changes: readonly ContentChange[]): ContentChange[] {
  return [...changes].sort(
    ({ range: a }, { range: b }) => comparePositions(b.start, a.start) || comparePositions(b.end, a.end),
  );
}

/** Tells what changes that are made at once leave where it is: what ends before them, and what begins below them if none adds or takes lines. */
export function leftAlone(changes: readonly ContentChange[]): (range: Range) => boolean {
  let [first, last] = [Infinity, -1];
  let keepsLines = true;
  for (const change of changes) {
    const { start, end } = change.range;
    first = Math.min(first, start.line);
    last = Math.max(last, end.line);
    keepsLines &&= endOfInserted(change).line === end.line;
  }
  return ({ start, end }) => end.line < first || (keepsLines && start.line > last);
}

/**
 * Where what a change puts in begins after all that are made at once.
 * @param all from the last to the first.
 */
export function startAfter(change: ContentChange, all: readonly ContentChange[]): Position {
  return all.slice(all.indexOf(change) + 1).reduce(moved, change.range.start);
}

/** Where a stretch of a text is after edits that all refer to the text before any of them. */
export function shiftByEdits(range: Range, text: string, edits: readonly TextEdit[]): Range | undefined {
  const lines = new Lines(text);
  // From the last to the first, no edit moves another.
  const changes = [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .map(({ start, end, newText }) => ({ range: lines.rangeAt(start, end), text: newText }));
  return changes.reduce<Range | undefined>((now, change) => now && shiftRange(now, change), range);
}

/** A place at or after the end of the replaced text, after the change. */
function moved(position: Position, change: ContentChange): Position {
  const { end } = change.range;
  const inserted = endOfInserted(change);
  return {
    line: position.line + inserted.line - end.line,
    character:
      position.line === end.line ? position.character + inserted.character - end.character : position.character,
  };
}

function endOfInserted(change: ContentChange): Position {
  const lines = change.text.split(/\r\n|\r|\n/);
  const last = lines[lines.length - 1] ?? '';
  return {
    line: change.range.start.line + lines.length - 1,
    character: lines.length === 1 ? change.range.start.character + last.length : last.length,
  };
}
