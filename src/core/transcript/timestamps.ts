import { skipSpace } from '../text/characters';

/** A time that a transcript says. */
export interface Timestamp {
  /** Offset after it, what closes it included. */
  readonly end: number;
  /** Milliseconds from the beginning of the recording. */
  readonly time: number;
  /** Whether brackets or signs stand around it. */
  readonly isEnclosed: boolean;
  /** Whether it says the beginning and the end: `82.20 --> 87.98`. */
  readonly isStretch: boolean;
  /** Whether an arrow stands between the two, as machines write it. */
  readonly isArrowed: boolean;
}

/** A number of milliseconds, and the offset after what says it. */
interface Clock {
  readonly end: number;
  readonly time: number;
}

const COLON = 0x3a;
const POINT = 0x2e;
const COMMA = 0x2c;
const DASH = 0x2d;
const SHARP = 0x23;
/** More digits than any hour or minute has. */
const MOST_DIGITS = 3;

/** Whether a time may begin with a code unit: a digit, or what stands around times. */
export function canOpenTime(c: number): boolean {
  return isDigit(c) || closingOf(c) !== 0;
}

/** What closes what opens a time; zero when it opens none. */
function closingOf(c: number): number {
  switch (c) {
    case 0x5b:
      return 0x5d;
    case 0x28:
      return 0x29;
    case 0xff08:
      return 0xff09;
    case 0x3c:
      return 0x3e;
    case 0x7b:
      return 0x7d;
    case SHARP:
      return SHARP;
    default:
      return 0;
  }
}

/**
 * The time that stands at an offset: `0:03`, `[00:12]`, `(00:01:21)`, `<1:02:03.5>`, `#00:01:23-4#`, or from when to when
 * (`[82.20 --> 87.98]`, `00:00:01,000 --> 00:00:02,500`). A time of the day (`10:30 AM`) isn't one, nor is a number.
 */
export function readTimestamp(text: string, start: number, end: number): Timestamp | undefined {
  const closing = closingOf(text.charCodeAt(start));
  const isEnclosed = closing !== 0;
  const from = isEnclosed ? skipSpace(text, start + 1, end) : start;
  if (!isDigit(text.charCodeAt(from))) return undefined;
  const clock = readClock(text, from, end);
  const first = clock ?? (isEnclosed ? readSeconds(text, from, end) : undefined);
  if (first === undefined) return undefined;
  const stretchEnd = readUntil(text, first.end, end);
  if ((stretchEnd === undefined && clock === undefined) || isTimeOfDay(text, first.end, end)) return undefined;
  const isStretch = stretchEnd !== undefined;
  const isArrowed = isStretch && isArrow(text, skipSpace(text, first.end, end));
  let i = stretchEnd ?? first.end;
  if (!isEnclosed) return { end: i, time: first.time, isEnclosed, isStretch, isArrowed };
  if (closing === SHARP && text.charCodeAt(i) === DASH && isDigit(text.charCodeAt(i + 1))) i += 2;
  i = skipSpace(text, i, end);
  if (i >= end || text.charCodeAt(i) !== closing) return undefined;
  return { end: i + 1, time: first.time, isEnclosed, isStretch, isArrowed };
}

/** The time at an offset that is followed by another, as subtitles say it: `00:00:01,000 --> 00:00:02,500`. */
export function readCueTime(text: string, start: number, end: number): number | undefined {
  if (!isDigit(text.charCodeAt(start))) return undefined;
  const first = readClock(text, start, end);
  if (first === undefined) return undefined;
  const arrow = skipSpace(text, first.end, end);
  return isArrow(text, arrow) && isDigit(text.charCodeAt(skipSpace(text, arrow + 3, end))) ? first.time : undefined;
}

/** Whether a code unit is a digit of ASCII. */
export function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

/** Two to four groups of digits with colons between them, the last perhaps with a fraction: `1:02`, `00:01:02.345`. */
function readClock(text: string, start: number, end: number): Clock | undefined {
  let hours = 0;
  let minutes = 0;
  let seconds = 0;
  let i = start;
  for (let group = 1; ; group++) {
    const from = i;
    let value = 0;
    for (; i < end && i - from < MOST_DIGITS && isDigit(text.charCodeAt(i)); i++)
      value = value * 10 + text.charCodeAt(i) - 0x30;
    const digits = i - from;
    if (digits === 0 || (group > 1 && (digits > 2 || value > 59))) return undefined;
    // A fourth group counts frames.
    if (group < 4) {
      hours = minutes;
      minutes = seconds;
      seconds = value;
    }
    const goesOn = group < 4 && text.charCodeAt(i) === COLON && isDigit(text.charCodeAt(i + 1));
    if (goesOn) {
      i++;
      continue;
    }
    // `3:1` is how a game ended.
    if (group < 2 || (group === 2 && digits < 2)) return undefined;
    break;
  }
  let time = (hours * 3600 + minutes * 60 + seconds) * 1000;
  const c = text.charCodeAt(i);
  if ((c === POINT || c === COMMA) && isDigit(text.charCodeAt(i + 1))) {
    const fraction = readFraction(text, i + 1, end);
    time += fraction.time;
    i = fraction.end;
  }
  return isWordEnd(text, i, end) ? { end: i, time } : undefined;
}

/** Seconds with a fraction, as Whisper writes them: `82.20`. */
function readSeconds(text: string, start: number, end: number): Clock | undefined {
  let i = start;
  let value = 0;
  for (; i < end && i - start < 7 && isDigit(text.charCodeAt(i)); i++) value = value * 10 + text.charCodeAt(i) - 0x30;
  const hasFraction = text.charCodeAt(i) === POINT && isDigit(text.charCodeAt(i + 1));
  const fraction = hasFraction ? readFraction(text, i + 1, end) : { end: i, time: 0 };
  if (!isWordEnd(text, fraction.end, end)) return undefined;
  const after = text.charCodeAt(fraction.end) === 0x73 ? fraction.end + 1 : fraction.end;
  return { end: after, time: value * 1000 + fraction.time };
}

function readFraction(text: string, start: number, end: number): Clock {
  let i = start;
  let time = 0;
  for (let unit = 100; i < end && isDigit(text.charCodeAt(i)) && i - start < 9; i++, unit /= 10)
    time += (text.charCodeAt(i) - 0x30) * unit;
  return { end: i, time: Math.floor(time) };
}

/** Offset after an arrow or a dash and the time that follows it. */
function readUntil(text: string, start: number, end: number): number | undefined {
  const at = skipSpace(text, start, end);
  const isArrowed = isArrow(text, at);
  const c = text.charCodeAt(at);
  const isDashed = at > start && (c === DASH || c === 0x2013 || c === 0x2192);
  if (!isArrowed && !isDashed) return undefined;
  const from = skipSpace(text, at + (isArrowed ? 3 : 1), end);
  if (!isDigit(text.charCodeAt(from))) return undefined;
  return (readClock(text, from, end) ?? (isArrowed ? readSeconds(text, from, end) : undefined))?.end;
}

function isArrow(text: string, at: number): boolean {
  return text.charCodeAt(at) === DASH && text.charCodeAt(at + 1) === DASH && text.charCodeAt(at + 2) === 0x3e;
}

function isTimeOfDay(text: string, start: number, end: number): boolean {
  const at = skipSpace(text, start, end);
  const c = text.charCodeAt(at) | 0x20;
  return (c === 0x61 || c === 0x70) && /^[ap]\.?m\b/i.test(text.slice(at, Math.min(end, at + 4)));
}

/** Whether no letter or digit goes on at an offset, apart from a unit (`s`). */
function isWordEnd(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const c = text.charCodeAt(at);
  if (isDigit(c) || c === COLON) return !isDigit(c) && !isDigit(text.charCodeAt(at + 1));
  const lower = c | 0x20;
  return !(lower >= 0x61 && lower <= 0x7a) || (c === 0x73 && !/[a-z]/i.test(text.charAt(at + 1)));
}
