import { isSpace, skipSpace } from '../../text/characters';
import { isDigit } from '../timestamps';

const MOST_DIGITS = 5;
const TAB = 0x09;

/**
 * Past the number of a line, as courts have it, which a tab or two spaces part from what the line says, or past that of a
 * turn: `12. `, `12) `.
 */
export function skipNumber(text: string, start: number, end: number): number {
  const i = digitsEnd(text, start, end);
  if (i === start) return start;
  const c = text.charCodeAt(i);
  if ((c === 0x2e || c === 0x29) && isSpace(text.charCodeAt(i + 1))) return skipSpace(text, i + 1, end);
  return skipLineNumber(text, start, end);
}

/** Past the number of a line alone. */
export function skipLineNumber(text: string, start: number, end: number): number {
  const i = digitsEnd(text, start, end);
  if (i === start) return start;
  const space = skipSpace(text, i, end);
  return space > i + 1 || text.charCodeAt(i) === TAB ? space : start;
}

function digitsEnd(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && i - start < MOST_DIGITS && isDigit(text.charCodeAt(i))) i++;
  return i;
}
