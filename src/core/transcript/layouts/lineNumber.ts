import { isSpace, skipSpace } from '../../text/characters';
import { isDigit } from '../timestamps';

const MOST_DIGITS = 5;
const TAB = 0x09;

/**
 * Past the number of a line, as courts have it, which a tab or two spaces part from what the line says, or past that of a
 * turn: `12. `, `12) `, `(12) `, `[12] `.
 */
export function skipNumber(text: string, start: number, end: number): number {
  const opening = text.charCodeAt(start);
  const from = opening === 0x28 || opening === 0x5b ? start + 1 : start;
  const i = digitsEnd(text, from, end);
  if (i === from) return start;
  const c = text.charCodeAt(i);
  if (from > start) {
    const isClosed = c === (opening === 0x28 ? 0x29 : 0x5d) && isSpace(text.charCodeAt(i + 1));
    return isClosed ? skipSpace(text, i + 1, end) : start;
  }
  if ((c === 0x2e || c === 0x29) && isSpace(text.charCodeAt(i + 1))) return skipSpace(text, i + 1, end);
  const space = skipSpace(text, i, end);
  return space > i + 1 || text.charCodeAt(i) === TAB ? space : start;
}

/** Past the number of a line and a single space. Only a name with a colon behind is numbered so: `2 apples` aren't. */
export function skipNumberAndSpace(text: string, start: number, end: number): number {
  const i = digitsEnd(text, start, end);
  return i > start && text.charCodeAt(i) === 0x20 ? i + 1 : start;
}

function digitsEnd(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && i - start < MOST_DIGITS && isDigit(text.charCodeAt(i))) i++;
  return i;
}
