import { skipSpace } from '../../text/characters';
import { isDigit } from '../timestamps';

const MOST_DIGITS = 5;
const TAB = 0x09;

/** Past the number of a line, as courts have it, which a tab or two spaces part from what the line says. */
export function skipNumber(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && i - start < MOST_DIGITS && isDigit(text.charCodeAt(i))) i++;
  if (i === start) return start;
  const space = skipSpace(text, i, end);
  return space > i + 1 || text.charCodeAt(i) === TAB ? space : start;
}
