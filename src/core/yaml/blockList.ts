import type { CST } from 'yaml';
import type { TextEdit } from '../text/edit';
import { isBlank, lastLineEnd, lineEnd, lineStart, nextLine, previousLineEnd } from './place';
import { printBlockEntry, type BlockLayout, type NewEntry } from './printEntry';
import { dashOf, itemEnd } from './tokens';

/** An entry of a list in block style: offsets of its dash and of the end of what it says. */
interface Entry {
  readonly dash: number;
  readonly end: number;
  readonly item: CST.CollectionItem;
}

/** The entries of a list, without what are only comments to the parser. */
function entriesOf(list: CST.BlockSequence): Entry[] {
  return list.items.flatMap((item) => {
    const dash = dashOf(item);
    const end = itemEnd(item);
    return dash === undefined || end === undefined ? [] : [{ dash, end, item }];
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
  const layout: BlockLayout = { dash: list.indent, keys: keysOffset(entries, list.indent), eol };
  const gap = isAiry(text, entries) ? eol + eol : eol;
  const previous = entries[Math.min(before, entries.length) - 1];
  const printed = news.map((entry) => printBlockEntry(entry, layout));
  if (previous) {
    const offset = ownCommentsEnd(text, previous.end, list.indent);
    return [{ start: offset, end: offset, newText: printed.map((entry) => gap + entry).join('') }];
  }
  const offset = commentsStart(text, lineStart(text, entries[0]?.dash ?? list.offset));
  return [{ start: offset, end: offset, newText: printed.map((entry) => entry + gap).join('') }];
}

/** Takes entries away, with their own lines and nothing else but a blank line that would then stand beside another. */
export function removeBlockEntries(text: string, list: CST.BlockSequence, indices: ReadonlySet<number>): TextEdit[] {
  const entries = entriesOf(list);
  const spans = entries.flatMap(({ dash, end }, index) => {
    if (!indices.has(index)) return [];
    let start = previousLineEnd(text, lineStart(text, dash));
    let stop = lastLineEnd(text, end);
    const above = lineStart(text, start);
    const below = nextLine(text, stop);
    const belowEnd = below === undefined ? text.length : lineEnd(text, below);
    const blankAbove = above >= (entries[index - 1]?.end ?? 0) && isBlank(text, above, start);
    const blankBelow = isBlank(text, below ?? text.length, belowEnd);
    if (blankAbove && blankBelow) start = previousLineEnd(text, above);
    else if (index === 0 && entries.length > 1 && blankBelow && below !== undefined) stop = belowEnd;
    return [{ start, stop }];
  });
  const edits: TextEdit[] = [];
  let done = 0;
  for (const { start, stop } of spans) {
    edits.push({ start: Math.max(start, done), end: stop, newText: '' });
    done = stop;
  }
  return edits;
}

/** How far the keys of the last entry that has any stand to the right of its dash. */
function keysOffset(entries: readonly Entry[], dash: number): number {
  for (const { item } of [...entries].reverse()) {
    if (item.value?.type === 'block-map' && item.value.indent > dash + 1) return item.value.indent - dash;
  }
  return 2;
}

/** Whether a blank line stands between all entries. */
function isAiry(text: string, entries: readonly Entry[]): boolean {
  if (entries.length < 2) return false;
  return entries.every(({ dash }, i) => {
    const previous = entries[i - 1];
    return !previous || /\n[ \t]*\r?\n/.test(text.slice(lastLineEnd(text, previous.end), dash));
  });
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
