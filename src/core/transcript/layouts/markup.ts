import { isEmphasis, isSpace, skipSpace, trimSpace } from '../../text/characters';

const HASH = 0x23;
const DEEPEST = 6;

/** A stretch of the whole text, by offsets; `end` is exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a Markdown heading of level 1–6 says: without its `#`s, in front and behind, and without emphasis around all of
 * it. Nothing when the line is no heading or says nothing.
 */
export function headingText(text: string, start: number, end: number): Span | undefined {
  let i = start;
  while (i < end && text.charCodeAt(i) === HASH) i++;
  const level = i - start;
  if (level === 0 || level > DEEPEST || i >= end || !isSpace(text.charCodeAt(i))) return undefined;
  const from = skipSpace(text, i, end);
  let to = end;
  while (to > from && text.charCodeAt(to - 1) === HASH) to--;
  // `C#` ends with a letter's own #: only #s after white space close a heading.
  if (to > from && to < end && !isSpace(text.charCodeAt(to - 1))) to = end;
  to = trimSpace(text, from, to);
  return to > from ? withoutEmphasis(text, from, to) : undefined;
}

/** Whether a line consists of `#`s alone: an empty heading, which says nothing. */
export function isEmptyHeading(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== HASH) return false;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== HASH && !isSpace(c)) return false;
  }
  return true;
}

/** Whether a line is a horizontal rule: three or more of `-`, `*`, `_` or `=`, spaces between them allowed. */
export function isRule(text: string, start: number, end: number): boolean {
  const mark = text.charCodeAt(start);
  if (mark !== 0x2d && mark !== 0x3d && !isEmphasis(mark)) return false;
  let marks = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === mark) marks++;
    // No tabs: a row of dashes between tabs is what is left of a table.
    else if (c !== 0x20) return false;
  }
  return marks >= 3;
}

/** How many emphasis marks (`*`, `_`) stand at an offset. */
export function emphasisAt(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isEmphasis(text.charCodeAt(i))) i++;
  return i - start;
}

/** How many emphasis marks stand before an offset. */
export function emphasisBefore(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isEmphasis(text.charCodeAt(i - 1))) i--;
  return end - i;
}

function withoutEmphasis(text: string, start: number, end: number): Span {
  const marks = Math.min(emphasisAt(text, start, end), emphasisBefore(text, start, end));
  if (marks === 0 || marks * 2 >= end - start) return { start, end };
  return { start: skipSpace(text, start + marks, end), end: trimSpace(text, start + marks, end - marks) };
}
