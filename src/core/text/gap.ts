import { isSpace } from './characters';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const NUMBER_SIGN = 0x23;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;

/** Where a gap between words ends that begins at an offset: white space, with the number signs of a heading in it. */
export function endOfGap(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && isSpace(text.charCodeAt(end))) {
    if (isLineBreak(text.charCodeAt(end++))) end = endOfHeadingMark(text, end, limit);
  }
  return end;
}

/** Where the gap begins that ends at an offset, not before a limit. */
export function startOfGap(text: string, end: number, limit: number): number {
  let start = end;
  for (;;) {
    while (start > limit && isSpace(text.charCodeAt(start - 1))) start--;
    let mark = start;
    while (mark > limit && text.charCodeAt(mark - 1) === NUMBER_SIGN) mark--;
    const isHeading = mark < start && start < end && mark > limit && isLineBreak(text.charCodeAt(mark - 1));
    if (!isHeading) return start;
    start = mark;
  }
}

/** Where the number signs of a heading end that begins at an offset; the offset itself where none does. */
export function endOfHeadingMark(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && text.charCodeAt(end) === NUMBER_SIGN) end++;
  return end > start && end < limit && isSpace(text.charCodeAt(end)) ? end : start;
}

/** What stands for an apostrophe, a quotation mark or a dash beyond ASCII; nothing for other characters. */
export function plainMark(c: number): string | undefined {
  if (c >= 0x2010 && c <= 0x2015) return '-';
  if ((c >= 0x2018 && c <= 0x201b) || c === 0x2bc) return "'";
  return c >= 0x201c && c <= 0x201f ? '"' : undefined;
}

/** Whether a code unit of words in their plain form may have other forms in a text, or be passed over there. */
export function hasOtherForms(c: number): boolean {
  return c === SPACE || c === QUOTE || c === NUMBER_SIGN || c === APOSTROPHE || c === HYPHEN;
}

function isLineBreak(c: number): boolean {
  return c === LF || c === CR;
}
