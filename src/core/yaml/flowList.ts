import type { CST } from 'yaml';
import type { TextEdit } from '../text/edit';
import { isBlank, lineEnd, lineStart, nextLine } from './place';
import { printFlowEntry, type NewEntry } from './printEntry';
import { commaOf, itemStart, itemEnd } from './tokens';

/** An entry of a list in flow style: offsets of what it says and of the comma after it. */
interface Entry {
  readonly start: number;
  readonly end: number;
  readonly comma: number | undefined;
}

function entriesOf(list: CST.FlowCollection): Entry[] {
  return list.items.flatMap((item, i) => {
    const start = itemStart(item);
    const end = itemEnd(item);
    return start === undefined || end === undefined ? [] : [{ start, end, comma: commaOf(list.items[i + 1]) }];
  });
}

/** Offset of the closing bracket. */
function bracketOf(list: CST.FlowCollection): number {
  return list.end[0]?.offset ?? list.offset + 1;
}

/**
 * Puts new entries before the entry `before` of a list in flow style (after the last one when there is no such entry): on
 * lines of their own where the entry that they stand beside has one.
 */
export function insertFlowEntries(
  text: string,
  list: CST.FlowCollection,
  before: number,
  news: readonly NewEntry[],
  eol: string,
): TextEdit[] {
  const insert = (offset: number, newText: string): TextEdit => ({ start: offset, end: offset, newText });
  const entries = entriesOf(list);
  const printed = news.map(printFlowEntry);
  const next = entries[before];
  const previous = entries[Math.min(before, entries.length) - 1];
  const neighbour = next ?? previous;
  if (!neighbour) return [insert(bracketOf(list), printed.join(', '))];

  const column = neighbour.start - lineStart(text, neighbour.start);
  const ownLine = isBlank(text, lineStart(text, neighbour.start), neighbour.start);
  if (next) {
    if (!ownLine) return [insert(next.start, printed.map((entry) => entry + ', ').join(''))];
    const offset = lineEnd(text, previous?.comma ?? previous?.end ?? list.offset);
    return [insert(offset, printed.map((entry) => eol + ' '.repeat(column) + entry + ',').join(''))];
  }
  const { end, comma } = neighbour;
  if (!ownLine || bracketOf(list) <= lineEnd(text, end))
    return [insert(end, printed.map((entry) => ', ' + entry).join(''))];
  const after = eol + ' '.repeat(column) + printed.join(',' + eol + ' '.repeat(column));
  if (comma !== undefined) return [insert(lineEnd(text, comma), after + ',')];
  return [insert(end, ','), insert(lineEnd(text, end), after)];
}

/** Takes entries away, each with one comma and, where it stood alone on its line, with that line. */
export function removeFlowEntries(text: string, list: CST.FlowCollection, indices: ReadonlySet<number>): TextEdit[] {
  const entries = entriesOf(list);
  const edits: TextEdit[] = [];
  const remove = (start: number, end: number) => edits.push({ start, end, newText: '' });

  let tail = entries.length;
  while (tail > 0 && indices.has(tail - 1)) tail--;
  const last = entries.at(-1);
  const kept = entries[tail - 1];
  const isWhole = entries.every(({ start }, i) => i < tail || isInline(text, entries[i - 1]?.end ?? 0, start));
  const wholeTail = kept && last && tail < entries.length && isWhole;
  entries.slice(0, wholeTail ? tail : undefined).forEach((entry, i) => {
    if (i === tail && kept?.comma !== undefined && last?.comma === undefined) remove(kept.comma, kept.comma + 1);
    if (indices.has(i)) removeEntry(text, entry, remove);
  });
  if (wholeTail) remove(kept.end, last.end);
  return edits;
}

function removeEntry(text: string, { start, end, comma }: Entry, remove: (start: number, end: number) => void): void {
  const together = comma !== undefined && isInline(text, end, comma);
  let stop = together ? comma + 1 : end;
  while (/[ \t]/.test(text.charAt(stop))) stop++;
  const line = lineStart(text, start);
  const below = nextLine(text, stop);
  const alone = isBlank(text, line, start) && below !== undefined && isBlank(text, stop, below);
  if (alone) remove(line, below);
  else if (together) remove(start, text.startsWith('#', stop) ? comma + 1 : stop);
  else remove(start, end);
  if (comma !== undefined && !together) remove(comma, comma + 1);
}

/** Whether two offsets are on one line without a comment between them. */
function isInline(text: string, start: number, end: number): boolean {
  return !/[\n#]/.test(text.slice(start, end));
}
