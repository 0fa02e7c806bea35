import { isSpace, skipSpace } from '../../text/characters';
import { isDigit } from '../timestamps';

const COLON = 0x3a;
const OPEN = 0x5b;
const CLOSE = 0x5d;

/**
 * Past the date and the time of the day in front of a message, as messengers export them; `start` when there are none:
 *
 *     12/05/2021, 10:00 - Ann: In the lab.
 *     [12.05.21, 10:00:15] Ann: In the lab.
 *     2021-05-12 10:00 AM Ann: In the lab.
 *
 * Such a time isn't one from the beginning of a recording, so that the turn has none.
 */
export function skipDate(text: string, start: number, end: number): number {
  let i = start;
  const isBracketed = text.charCodeAt(i) === OPEN;
  if (isBracketed) i++;
  if (!isDigit(text.charCodeAt(i))) return start;
  const dateEnd = skipDay(text, i, end);
  if (dateEnd < 0) return start;
  i = skipSpace(text, text.charCodeAt(dateEnd) === 0x2c ? dateEnd + 1 : dateEnd, end);
  const timeEnd = skipClock(text, i, end);
  if (timeEnd === i || i === dateEnd) return start;
  i = skipHalf(text, timeEnd, end);
  if (isBracketed) {
    if (text.charCodeAt(i) !== CLOSE) return start;
    i++;
  } else if (!isSpace(text.charCodeAt(i))) {
    return start;
  }
  return skipSpace(text, i, end);
}

/** Offset behind three numbers with the same sign between them: `12/05/2021`, `2021-05-12`, `12.5.21`; -1 without them. */
function skipDay(text: string, start: number, end: number): number {
  let i = skipDigits(text, start, end, 4);
  const sign = text.charCodeAt(i);
  if (sign !== 0x2f && sign !== 0x2e && sign !== 0x2d) return -1;
  for (let group = 2; group <= 3; group++) {
    if (text.charCodeAt(i) !== sign) return -1;
    const from = i + 1;
    i = skipDigits(text, from, end, 4);
    if (i === from) return -1;
  }
  return i;
}

/** Offset behind hours, minutes and perhaps seconds; `start` without them. */
function skipClock(text: string, start: number, end: number): number {
  let i = skipDigits(text, start, end, 2);
  if (i === start) return start;
  let groups = 1;
  while (groups < 3 && text.charCodeAt(i) === COLON && isDigit(text.charCodeAt(i + 1))) {
    i = skipDigits(text, i + 1, end, 2);
    groups++;
  }
  return groups > 1 ? i : start;
}

/** Past what says which half of the day it is: ` AM`, ` p.m.`, ` p. m.`. */
function skipHalf(text: string, start: number, end: number): number {
  const at = skipSpace(text, start, end);
  const c = text.charCodeAt(at) | 0x20;
  if (c !== 0x61 && c !== 0x70) return start;
  const found = /^[ap]\.?\s?m\b\.?/i.exec(text.slice(at, Math.min(end, at + 6)));
  return found === null ? start : at + found[0].length;
}

function skipDigits(text: string, start: number, end: number, most: number): number {
  let i = start;
  while (i < end && i - start < most && isDigit(text.charCodeAt(i))) i++;
  return i;
}
