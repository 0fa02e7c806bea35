import type { CST } from 'yaml';
import type { TextEdit } from '../text/edit';
import { isBlank, lastLineEnd, lineEnd, lineStart, nextLine, previousLineEnd, wouldSwallow } from './place';
import { literalIndent, printBlockEntry, type NewEntry } from './printEntry';
import { dashOf, indentOf, itemEnd, keepsBlankLines, lastBlockScalar } from './tokens';

/** An entry of a list in block style: offsets of its dash and of the end of what it says. */
interface Entry {
  readonly dash: number;
  readonly end: number;
  readonly value: CST.Token | undefined;
}

/** The entries of a list, without what are only comments to the parser. */
function entriesOf(list: CST.BlockSequence): Entry[] {
  return list.items.flatMap((item) => {
    const dash = dashOf(item);
    const end = itemEnd(item);
    return dash === undefined || end === undefined ? [] : [{ dash, end, value: item.value }];
  });
}

/** Where an entry stands, as offsets: the first line of the comments above it, its dash, and the end with its own, deeper comments. */
export interface EntrySpan {
  readonly comments: number;
  readonly dash: number;
  readonly end: number;
}

export function entrySpans(text: string, list: CST.BlockSequence): EntrySpan[] {
  let free = 0;
  return entriesOf(list).map((entry) => {
    const comments = Math.max(commentsStart(text, lineStart(text, entry.dash)), free);
    const end = ownCommentsEnd(text, entry.end, list.indent);
    free = nextLine(text, end) ?? text.length;
    return { comments, dash: entry.dash, end };
  });
}

/** Whether every dash begins its own line; where one doesn't (after `? key` and `:`), lines can't be added or taken. */
export function hasOwnLines(text: string, list: CST.BlockSequence): boolean {
  return entriesOf(list).every(({ dash }) => isBlank(text, lineStart(text, dash), dash));
}

/**
 * Puts new entries before the entry `before` of a list in block style (after the last one when there is no such entry).
 * They follow the entry above and its own, deeper comments; other comments and blank lines stay with the entry below. Where
 * a blank line stands between all entries, one is put beside the new ones too.
 */
export function insertBlockEntries(
  text: string,
  list: CST.BlockSequence,
  before: number,
  news: readonly NewEntry[],
  eol: string,
): TextEdit[] {
  const entries = entriesOf(list);
  const previous = entries[Math.min(before, entries.length) - 1];
  const offset = previous
    ? ownCommentsEnd(text, previous.end, list.indent)
    : commentsStart(text, lineStart(text, entries[0]?.dash ?? list.offset));
  const keys = keysOffset(entries, list.indent);
  const below = previous ? offset : previousLineEnd(text, offset);
  const oneLine = wouldSwallow(text, below, literalIndent(list.indent + keys));
  const printed = news.map((entry) => printBlockEntry(entry, { dash: list.indent, keys, eol, oneLine }));

  const gap = isAiry(text, entries) ? eol + eol : eol;
  if (!previous) return [{ start: offset, end: offset, newText: printed.map((entry) => entry + gap).join('') }];
  const firstGap = keepsBlankLines(lastBlockScalar(previous.value)) ? eol : gap;
  return [{ start: offset, end: offset, newText: firstGap + printed.join(gap) }];
}

/** An entry, and the lines that go with it: from the beginning of the first to the end of the last. */
interface Extent extends Entry {
  readonly from: number;
  readonly to: number;
}

function extentsOf(text: string, list: CST.BlockSequence, withComments: boolean): Extent[] {
  const spans = withComments ? entrySpans(text, list) : [];
  return entriesOf(list).map((entry, i) => ({
    ...entry,
    from: spans[i]?.comments ?? lineStart(text, entry.dash),
    to: spans[i]?.end ?? lastLineEnd(text, entry.end),
  }));
}

/**
 * Takes entries away, with their own lines and nothing else but a blank line that would then stand beside another.
 * @param withComments whether the comments above them and their own, deeper ones go too.
 */
export function removeBlockEntries(
  text: string,
  list: CST.BlockSequence,
  indices: ReadonlySet<number>,
  withComments = false,
): TextEdit[] {
  const entries = extentsOf(text, list, withComments);
  const edits: TextEdit[] = [];
  let kept: Entry | undefined;
  /** Where a text with blank lines at its end, which it keeps, has its end, once what was directly below it is gone. */
  let edge: number | undefined;
  entries.forEach((entry, index) => {
    if (!indices.has(index)) {
      kept = entry;
      edge = endsWithBlankLine(text, entry) ? entry.end : undefined;
      return;
    }
    const around = { previous: entries[index - 1], kept, next: entries[index + 1] };
    let { start, stop } = span(text, entry, around);
    if (edge === entry.from) {
      // The line break above belongs to that text, so the one below goes, if there is one.
      start = entry.from;
      edge = stop = nextLine(text, stop) ?? text.length;
    } else {
      edge = undefined;
    }
    edits.push({ start: Math.max(start, edits.at(-1)?.end ?? 0), end: stop, newText: '' });
  });
  return edits;
}

/** Whether an entry's last text keeps the blank lines at its end and has some. */
function endsWithBlankLine(text: string, { end, value }: Entry): boolean {
  return keepsBlankLines(lastBlockScalar(value)) && isBlank(text, lineStart(text, previousLineEnd(text, end)), end);
}

/** The entries around one that is taken away; `kept` is the nearest above that stays. */
interface Around {
  readonly previous: Entry | undefined;
  readonly kept: Entry | undefined;
  readonly next: Entry | undefined;
}

/** What of the text goes with an entry: from the line break before it to the end of its last line, mostly. */
function span(
  text: string,
  { from, to: stop }: Extent,
  { previous, kept, next }: Around,
): { start: number; stop: number } {
  const start = previousLineEnd(text, from);
  const scalar = lastBlockScalar(kept?.value);
  if (scalar) {
    const clear = clearOf(text, stop, indentOf(scalar), keepsBlankLines(scalar));
    if (clear > stop) return { start, stop: clear };
  }
  const belowStop = blankLineEnd(text, stop);
  if (!kept && next && belowStop !== undefined) return { start, stop: belowStop };
  const above = lineStart(text, start);
  const isBlankAbove = above >= (previous?.end ?? 0) && isBlank(text, above, start);
  const isBlankBelow = belowStop !== undefined || stop === text.length;
  return isBlankAbove && (isBlankBelow || !next) ? { start: previousLineEnd(text, above), stop } : { start, stop };
}

/**
 * Offset up to which the lines below `end` have to go too, so that they don't become part of a block scalar above: comments that
 * are indented like its lines, and blank lines where it keeps those.
 */
export function clearOf(text: string, end: number, indent: number, keepsBlank: boolean): number {
  let clear = end;
  for (let start = nextLine(text, end); start !== undefined && start < text.length; start = nextLine(text, start)) {
    const stop = lineEnd(text, start);
    const line = text.slice(start, stop);
    if (line.trim() === '') {
      if (keepsBlank) clear = stop;
    } else if (line.search(/\S/) >= indent && line.trimStart().startsWith('#')) clear = stop;
    else break;
  }
  return clear;
}

/** Offset of the end of the line below the one that ends at `end`, if it is blank. */
function blankLineEnd(text: string, end: number): number | undefined {
  const below = nextLine(text, end);
  if (below === undefined) return undefined;
  const belowEnd = lineEnd(text, below);
  return isBlank(text, below, belowEnd) ? belowEnd : undefined;
}

/** How far the keys of the last entry that has any stand to the right of its dash. */
function keysOffset(entries: readonly Entry[], dash: number): number {
  for (const { value } of [...entries].reverse()) {
    if (value?.type === 'block-map' && value.indent > dash + 1) return value.indent - dash;
  }
  return 2;
}

/** Whether a blank line stands between all entries, as far as it can: after `|+` it would be part of the text. */
function isAiry(text: string, entries: readonly Entry[]): boolean {
  const gaps = entries.flatMap(({ end, value }, i) => {
    const next = entries[i + 1];
    return !next || keepsBlankLines(lastBlockScalar(value)) ? [] : [text.slice(lastLineEnd(text, end), next.dash)];
  });
  return gaps.length > 0 && gaps.every((gap) => /\n[ \t]*\r?\n/.test(gap));
}

/** Offset of the end of the last line that belongs to what ends at `end`: comments that stand deeper than `column` do. */
export function ownCommentsEnd(text: string, end: number, column: number): number {
  let offset = lastLineEnd(text, end);
  for (let next = nextLine(text, offset); next !== undefined; next = nextLine(text, offset)) {
    const line = text.slice(next, lineEnd(text, next));
    if (!line.trimStart().startsWith('#') || line.search(/\S/) <= column) break;
    offset = lineEnd(text, next);
  }
  return offset;
}

/** Offset of the first of the comment lines that stand directly above the line that begins at `start`. */
function commentsStart(text: string, start: number): number {
  for (let offset = start; ;) {
    const above = lineStart(text, previousLineEnd(text, offset));
    if (above >= offset || !text.slice(above, offset).trimStart().startsWith('#')) return offset;
    offset = above;
  }
}
