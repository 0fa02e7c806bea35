import { skipSpace, trimSpace } from '../../text/characters';
import type { Lines } from '../../text/lines';
import { canOpenTime, isDigit, readTimestamp } from '../timestamps';
import type { Seen } from '../seen';
import type { Header, Layout, LineView } from './layout';
import { emphasisAt, emphasisBefore } from './markup';

/**
 * A row of a Markdown table for each turn: the speaker's name, perhaps a time, and what was said, the last of the cells:
 *
 *     | Speaker | Time  | Said        |
 *     | ------- | ----- | ----------- |
 *     | Ann     | 00:06 | In the lab. |
 *
 * There has to be a time, or names that return in nearly all rows. The head of the table is said by nobody, unless its first
 * cell stands again in one of the rows below.
 */
export const table: Layout = { name: 'table', begins: '|', header, fits };

const BAR = 0x7c;
/** Without times the names have to be in nearly all rows. */
const SHARE = 0.8;
/** Within so many rows somebody speaks again. */
const ROWS_BELOW = 12;

function header({ text, start, end }: LineView): Header | undefined {
  if (text.charCodeAt(start) !== BAR) return undefined;
  const last = text.charCodeAt(end - 1) === BAR ? end - 1 : end;
  let i = start + 1;
  let nameStart = -1;
  let nameEnd = -1;
  let time: number | undefined;
  while (i < last) {
    const bar = text.indexOf('|', i);
    const cellEnd = bar < 0 || bar >= last ? last : bar;
    const from = skipSpace(text, i, cellEnd);
    const to = trimSpace(text, from, cellEnd);
    const stamp = time === undefined && canOpenTime(text.charCodeAt(from)) ? readTimestamp(text, from, to) : undefined;
    if (stamp !== undefined && stamp.end === to) {
      time = stamp.time;
    } else if (nameStart < 0 && !isNumber(text, from, to)) {
      nameStart = from + emphasisAt(text, from, to);
      nameEnd = trimColon(text, nameStart, to);
    } else if (nameStart >= 0) {
      // What is said may have a bar in it, so that it goes on to the row's end.
      const speechEnd = trimSpace(text, from, last);
      if (speechEnd <= from || nameEnd <= nameStart) return undefined;
      // Without a time, more cells are those of a table of things.
      if (time === undefined && cellEnd < last) return undefined;
      return {
        nameStart,
        nameEnd,
        speechStart: from,
        speechEnd,
        certainty: time === undefined ? 'weak' : 'fair',
        time,
      };
    }
    i = cellEnd + 1;
  }
  return undefined;
}

/** Whether a cell counts the row, or is empty. */
function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

function trimColon(text: string, start: number, end: number): number {
  const bare = Math.max(start, end - emphasisBefore(text, start, end));
  return text.charCodeAt(bare - 1) === 0x3a ? Math.max(start, bare - 1) : bare;
}

function fits(names: readonly Seen[]): boolean {
  if (names.some(({ certainty }) => certainty !== 'weak')) return true;
  const returning = names.filter(({ refused, count }) => !refused && count > 1);
  return returning.length > 1 && rowsOf(returning) >= rowsOf(names) * SHARE;
}

function rowsOf(names: readonly Seen[]): number {
  return names.reduce((sum, { count }) => sum + count, 0);
}

/** Whether a line parts a table's header from its rows: `| --- | :-: |`. */
export function isTableRule(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== BAR) return false;
  let dashes = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x2d) dashes++;
    else if (c !== BAR && c !== 0x3a && c !== 0x20) return false;
  }
  return dashes > 0;
}

/** Whether the head of a table is a row like those below, since what wrote it had no head for it. */
export function isHeadSpoken(lines: Lines, head: number): boolean {
  const name = firstCell(lines.line(head));
  if (!/\p{L}/u.test(name)) return false;
  for (let line = head + 2; line < head + 2 + ROWS_BELOW; line++) {
    const row = lines.line(line);
    if (!row.trimStart().startsWith('|')) return false;
    if (firstCell(row) === name) return true;
  }
  return false;
}

function firstCell(row: string): string {
  return row.split('|', 2)[1]?.trim() ?? '';
}
