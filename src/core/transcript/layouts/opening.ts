import { isColon, isEmphasis, isSpace, skipSpace, trimSpace } from '../../text/characters';
import { isAbbreviation, isNameCharacter, LONGEST_NAME, LONGEST_WITH_ROLE } from '../names';
import { canOpenTime, isDigit, readTimestamp, type Timestamp } from '../timestamps';
import { skipDate } from './chatDate';
import { skipNumber, skipNumberAndSpace } from './lineNumber';
import { emphasisAt, emphasisBefore } from './markup';
import { skipUnseen, trimUnseen } from './unseen';

const MOST_MARKS = 3;
/** Room for marks and spaces between the name and what ends it. */
const REACH = LONGEST_NAME + 2 * MOST_MARKS;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
/** The brackets of Chinese and Japanese, behind which no space is needed: `【田中】…`. */
const OPEN_LENTICULAR = 0x3010;
const CLOSE_LENTICULAR = 0x3011;
const LESS = 0x3c;
const GREATER = 0x3e;
const TAB = 0x09;
const POINT = 0x2e;
const BAR = 0x7c;
const ASCII = 0x80;
/** Which ASCII characters stand in names and never end one: letters, digits and most of the rest, looked at in each line. */
const IS_PLAIN: Uint8Array = Uint8Array.from({ length: ASCII }, (_, c) => {
  const isSign = isColon(c) || c === OPEN_BRACKET || c === BAR;
  return !isSign && isNameCharacter(c) && (c === 0x20 || (c >= 0x30 && c !== 0x5f)) ? 1 : 0;
});
const COMMA = 0x2c;
const OPEN = 0x28;
/** What web pages and their converters have for bold and italics. */
const TAGS = ['b', 'i', 'u', 'em', 'strong'];
const ROMAN = /^[IVXLC]+$/;
const CAPITALS = /^(?!.*\p{Ll}).*\p{L}[^\p{L}]*\p{L}/u;

/**
 * What a line opens with when it may name a speaker: a name with a colon, with a time, with both, with another sign, or
 * alone. `Ann: …`, `**Ann:** (01:21) …`, `[00:12] Ann: …`, `Ann  0:03`, `[Ann]: …`, `Ann – …`. Links (`http://…`), times of
 * the day (`12:30`), `::`, `:=`, `:)` and colons behind a space that no space follows end no name. In front of it may stand
 * the number of the line or turn, the date of a message, and marks that draw nothing.
 *
 * One object reads line after line, since every line is looked at. Offsets are into the whole text.
 */
export class Opening {
  nameStart = 0;
  nameEnd = 0;
  hasColon = false;
  /** Whether another sign than a colon parts the name from what is said behind it: see sign.ts. */
  hasSign = false;
  time: Timestamp | undefined;
  /** Offset of what is said on the same line; the line's end when nothing is. */
  speechStart = 0;
  /** Offset of the line's end. */
  end = 0;
  private text = '';
  /** How many marks of emphasis stand in front of the name, and whether as many stand behind it or what belongs to it. */
  private opened = 0;
  private isClosed = false;

  /** How many marks of emphasis stand on both sides of the name, or of the name and what belongs to it. */
  get marks(): number {
    return this.isClosed ? this.opened : 0;
  }

  /**
   * Reads a line; false when no name can stand there, and then the fields say nothing. Looks at no more characters than a
   * name with its marks can have.
   *
   * @param start offset of the line's first character that isn't white space
   * @param end offset after its last one
   */
  read(text: string, start: number, end: number): boolean {
    this.text = text;
    this.end = this.speechStart = end;
    this.hasColon = this.hasSign = this.isClosed = false;
    this.time = undefined;
    const from = isLetter(text.charCodeAt(start)) ? start : skipWhatIsInFront(text, start, end);
    const numbered = from === start ? skipNumberAndSpace(text, start, end) : start;
    const found = numbered > start ? this.readFrom(numbered) && this.hasColon : this.readFrom(from);
    const length = this.nameEnd - this.nameStart;
    return found && length > 0 && length <= LONGEST_WITH_ROLE;
  }

  private readFrom(start: number): boolean {
    const { text, end } = this;
    const from = skipUnseen(text, this.readTimeInFront(this.openMarks(start)), end);
    const bracket = text.charCodeAt(from);
    if (bracket === LESS && this.readTagged(from)) return true;
    if (bracket === OPEN_BRACKET || bracket === LESS || bracket === OPEN_LENTICULAR) return this.readBracketed(from);
    this.nameStart = from;
    const stop = this.findStop(from);
    if (stop < 0) return false;
    if (stop === end) {
      this.closeName(end);
      return true;
    }
    const c = text.charCodeAt(stop);
    if (c === BAR) return this.time === undefined && this.readTimeBehind(skipSpace(text, stop + 1, end));
    if (!isColon(c) && c !== OPEN_BRACKET) return this.readSign(stop);
    const isInClock = isColonInClock(text, stop);
    if (isInClock || c === OPEN_BRACKET)
      return this.time === undefined && this.readTimeBehind(isInClock ? clockStart(text, from, stop) : stop);
    if (!canFollow(text, stop, end)) return false;
    this.readColon(stop);
    return true;
  }

  private openMarks(at: number): number {
    this.opened = emphasisAt(this.text, at, Math.min(this.end, at + MOST_MARKS));
    return at + this.opened;
  }

  /** Offset behind a time that stands in front of the name: `[00:12] `, `**[00:12]** `, `[00:12] - `. */
  private readTimeInFront(at: number): number {
    const { text, end } = this;
    if (!canOpenTime(text.charCodeAt(at))) return at;
    const time = readTimestamp(text, at, end);
    this.time = time;
    if (time === undefined) return at;
    let i = skipSpace(text, time.end, end);
    if (this.opened > 0 && this.areMarksAt(i)) {
      i = skipSpace(text, i + this.opened, end);
      this.opened = 0;
    }
    i = skipSigns(text, i, end);
    return this.opened === 0 ? this.openMarks(i) : i;
  }

  /** A name that ends at a colon. */
  private readColon(colon: number): void {
    const { text, end } = this;
    this.hasColon = true;
    this.closeName(colon);
    this.speechStart = skipSpace(text, this.closeMarks(colon + 1), end);
    if (this.time !== undefined || !canOpenTime(text.charCodeAt(this.speechStart))) return;
    const behind = readTimestamp(text, this.speechStart, end);
    if (behind === undefined || !(behind.isEnclosed || text.charCodeAt(behind.end) === TAB)) return;
    this.time = behind;
    this.speechStart = skipSpace(text, skipColon(text, behind.end), end);
  }

  /** A name that ends at a time; what is said may follow brackets or a colon. */
  private readTimeBehind(at: number): boolean {
    const { text, end, nameStart } = this;
    const time = readTimestamp(text, at, end);
    if (time === undefined || (time.isStretch && !time.isEnclosed)) return false;
    this.time = time;
    this.closeName(trimJoint(text, nameStart, at));
    const behind = skipSpace(text, this.closeMarks(time.end), end);
    const colonEnd = text.charCodeAt(behind) === BAR ? behind + 1 : skipColon(text, behind);
    this.hasColon = colonEnd > behind || text.charCodeAt(time.end) === TAB;
    this.speechStart = this.hasColon ? skipSpace(text, this.closeMarks(colonEnd), end) : behind;
    return this.speechStart === end || this.hasColon || time.isEnclosed;
  }

  /** A name that ends at a tab, a dash, a full stop or the marks of its emphasis, with speech behind. */
  private readSign(stop: number): boolean {
    const { text, end } = this;
    const c = text.charCodeAt(stop);
    // A column for the time, one for the name, one for what was said.
    if (this.time !== undefined) {
      if (c !== TAB) return false;
      this.readColon(stop);
      return true;
    }
    const isMark = isEmphasis(c);
    this.closeName(isMark ? stop + this.opened : stop);
    const hasDash = c === POINT && isDashed(text.charCodeAt(stop + 1));
    const behind = this.closeMarks(isMark ? stop + this.opened : stop + 1);
    this.speechStart = skipSpace(text, hasDash ? behind + 1 : behind, end);
    return (this.hasSign = true);
  }

  /** A name between tags, with a colon in them or behind: `<b>Ann:</b> …`, `<strong>Ann</strong>: …`. */
  private readTagged(at: number): boolean {
    const { text, end } = this;
    const from = tagEnd(text, at + 1);
    if (from < 0) return false;
    const last = Math.min(end, from + REACH);
    let close = from;
    while (close < last && text.charCodeAt(close) !== LESS) close++;
    const behind = text.charCodeAt(close + 1) === 0x2f ? tagEnd(text, close + 2) : -1;
    if (behind < 0 || close >= last) return false;
    const inner = trimSpace(text, from, close);
    const isWithin = isColon(text.charCodeAt(inner - 1));
    this.opened = 2;
    this.isClosed = true;
    this.nameStart = skipSpace(text, from, inner);
    this.nameEnd = trimSpace(text, this.nameStart, isWithin ? inner - 1 : inner);
    const afterColon = skipColon(text, behind);
    this.hasColon = isWithin || afterColon > behind;
    this.speechStart = skipSpace(text, afterColon, end);
    this.hasSign = !this.hasColon && this.speechStart < end;
    return this.hasColon || this.hasSign;
  }

  /** A name in brackets, with a colon or behind a time: `[Ann]: …`, `[00:12] [SPEAKER_01] …`; or with speech behind. */
  private readBracketed(at: number): boolean {
    const { text, end } = this;
    const closing = closingOf(text.charCodeAt(at));
    const last = Math.min(end, at + REACH);
    let i = at + 1;
    while (i < last && text.charCodeAt(i) !== closing && isNameCharacter(text.charCodeAt(i))) i++;
    if (i >= last || text.charCodeAt(i) !== closing) return false;
    const behind = skipColon(text, i + 1);
    this.hasColon = behind > i + 1;
    this.nameStart = skipSpace(text, at + 1, i);
    this.nameEnd = trimSpace(text, this.nameStart, i);
    this.speechStart = skipSpace(text, behind, end);
    if (this.hasColon || this.time !== undefined) return true;
    const time = canOpenTime(text.charCodeAt(this.speechStart)) && readTimestamp(text, this.speechStart, end);
    if (time && time.end === end) {
      this.time = time;
      this.speechStart = end;
      return true;
    }
    const isParted = closing === CLOSE_LENTICULAR || (closing === CLOSE_BRACKET && isSpace(text.charCodeAt(behind)));
    this.hasSign = isParted && this.speechStart < end;
    return this.hasSign;
  }

  /** Takes the name up to an offset, without white space and the marks that close what opened in front of it. */
  private closeName(end: number): void {
    const { text, nameStart, opened } = this;
    this.nameEnd = trimUnseen(text, nameStart, trimSpace(text, nameStart, end));
    if (opened === 0 || emphasisBefore(text, nameStart, this.nameEnd) < opened) return;
    this.isClosed = true;
    this.nameEnd = trimSpace(text, nameStart, this.nameEnd - opened);
  }

  /** Offset behind the marks that close what opened in front of the name, when they stand at an offset. */
  private closeMarks(at: number): number {
    if (this.isClosed || this.opened === 0 || !this.areMarksAt(at)) return at;
    this.isClosed = true;
    return at + this.opened;
  }

  /**
   * Offset of the first colon, bracket or other sign that only a name could be in front of; the line's end without one; -1
   * otherwise.
   */
  private findStop(start: number): number {
    const { text, end, opened } = this;
    let last = Math.min(end, start + REACH);
    let hasRole = false;
    for (let i = start; i < last; i++) {
      const c = text.charCodeAt(i);
      if (c < ASCII ? IS_PLAIN[c] === 1 : c < 0x2000) continue;
      // Only a name with a role behind it goes on for longer.
      if ((c === COMMA || c === OPEN) && !hasRole) {
        hasRole = true;
        last = Math.min(end, start + LONGEST_WITH_ROLE + 2 * MOST_MARKS);
      }
      if (isColon(c) || c === OPEN_BRACKET || c === BAR) return i;
      if (!isNameCharacter(c)) return -1;
      if (i > start && this.isSignAt(i, c, start, opened)) return i;
    }
    return last === end ? end : -1;
  }

  /** Whether a character parts a name from speech that follows. */
  private isSignAt(at: number, c: number, start: number, opened: number): boolean {
    const { text, end } = this;
    const isDash = isDashed(c);
    const isMark = opened > 1 && isEmphasis(c);
    if (!(isDash || isMark || c === TAB || c === POINT)) return false;
    if (isDash && !isSpace(text.charCodeAt(at - 1))) return false;
    let behind = at + 1;
    const hasDash = c === POINT && isDashed(text.charCodeAt(behind));
    if (hasDash) behind++;
    else if (c === POINT && !isInCapitals(text, start, at)) return false;
    if (isMark) {
      if (!this.areMarksAt(at)) return false;
      behind = at + opened;
    } else if (c === POINT) {
      behind = opened > 0 && this.areMarksAt(behind) ? behind + opened : behind;
      if (behind === end) return !hasDash;
    }
    if (c !== TAB && !isSpace(text.charCodeAt(behind))) return false;
    const next = skipSpace(text, behind, end);
    const opens = text.charCodeAt(next);
    if (next >= end || isColon(opens) || opens === BAR) return false;
    if (c !== POINT && isDashed(opens)) return false;
    // More columns are those of a table of things.
    if (c === TAB) for (let i = next; i < end; i++) if (text.charCodeAt(i) === TAB) return false;
    return !canOpenTime(opens) || readTimestamp(text, next, end) === undefined;
  }

  private areMarksAt(at: number): boolean {
    return emphasisAt(this.text, at, Math.min(this.end, at + this.opened)) === this.opened;
  }
}

function isLetter(c: number): boolean {
  const lower = c | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Past the number of a line or the date of a message, and signs behind it. */
function skipWhatIsInFront(text: string, lineStart: number, end: number): number {
  const start = skipUnseen(text, lineStart, end);
  const numbered = skipNumber(text, start, end);
  return skipSigns(text, numbered === start ? skipDate(text, start, end) : numbered, end);
}

/** Past the signs of a quotation, a list or a new voice: `> `, `>> `, `- `, `– `. */
function skipSigns(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && (text.charCodeAt(i) === GREATER || isSpace(text.charCodeAt(i)))) i++;
  const c = text.charCodeAt(i);
  const isItem = isDashed(c) || c === 0x2022;
  return isItem && isSpace(text.charCodeAt(i + 1)) ? skipSpace(text, i + 1, end) : i;
}

function isColonInClock(text: string, at: number): boolean {
  return isColon(text.charCodeAt(at)) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function closingOf(bracket: number): number {
  if (bracket === LESS) return GREATER;
  return bracket === OPEN_BRACKET ? CLOSE_BRACKET : CLOSE_LENTICULAR;
}

function isDashed(c: number): boolean {
  return c === 0x2d || c === 0x2013 || c === 0x2014;
}

/**
 * Whether what stands between two offsets is two letters or more, and none of them small: no number (`IV.`) and no
 * abbreviation (`MR.`, `J.`).
 */
function isInCapitals(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  if (!CAPITALS.test(name)) return false;
  const last = name.slice(name.search(/[^\s.-]*$/));
  return last.length > 1 && !ROMAN.test(last) && !isAbbreviation(last);
}

/** Offset behind the tag whose name begins at an offset; -1 when none of those that mark names does. */
function tagEnd(text: string, at: number): number {
  for (const tag of TAGS)
    if (text.startsWith(tag, at) && text.charCodeAt(at + tag.length) === GREATER) return at + tag.length + 1;
  return -1;
}

/** Whether what stands around the colon leaves it a header's: no `://`, `:\`, `::`, `:=`, `:)`, ` :name`. */
function canFollow(text: string, at: number, end: number): boolean {
  if (at + 1 >= end) return true;
  const c = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) === 0x3a && isSpace(text.charCodeAt(at - 1)) && !isSpace(c) && c < 0x80) return false;
  return c !== 0x2f && c !== 0x5c && c !== 0x3a && c !== 0x3d && c !== 0x29;
}

/** Offset where the time begins whose first colon is known, with the bracket in front. */
function clockStart(text: string, start: number, colon: number): number {
  let i = colon;
  while (i > start && isDigit(text.charCodeAt(i - 1))) i--;
  const c = text.charCodeAt(i - 1);
  return i > start && (c === 0x28 || c === 0xff08) ? i - 1 : i;
}

/** `end` moved back over what joins a name to its time: `Ann - 0:03`, `Ann, 0:03`, `Ann | 0:03`. */
function trimJoint(text: string, start: number, end: number): number {
  const bare = trimSpace(text, start, end);
  const c = text.charCodeAt(bare - 1);
  return bare > start && (c === 0x2d || c === 0x2013 || c === 0x2c || c === 0x7c) ? bare - 1 : bare;
}

function skipColon(text: string, at: number): number {
  return isColon(text.charCodeAt(at)) ? at + 1 : at;
}
