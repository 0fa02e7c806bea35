import { isSpace, skipSpace, trimSpace } from '../text/characters';
import type { Lines } from '../text/lines';
import { readCueTime } from './timestamps';

/** Within so many lines from its top a file says that it has subtitles. */
const TOP = 12;
const LONGEST_TAG = 200;
const MAGIC = 'WEBVTT';
const ARROW = '-->';
const OPENING_TAG = /^<(?:(?:c|i|b|u|font|ruby|rt|lang)[ .>]|\d)/i;
const CLOSING_TAG = /^<\/(?:v|c|i|b|u|font|ruby|rt|lang)[ >]/i;
const LONGEST_TAG_NAME = 8;
/** Blocks of WebVTT that nobody says. */
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/**
 * The cues of subtitles. What stands between them is said by nobody: their numbers or names, their times, and in WebVTT the
 * header and the blocks for notes and styles.
 *
 *     12
 *     00:01:02,480 --> 00:01:04,000
 *     Ann: In the lab.
 */
export class Subtitles {
  /** Whether the lines up to the next blank one are said by nobody. */
  private isAside = false;

  private constructor(
    private readonly lines: Lines,
    readonly layout: 'webvtt' | 'srt',
  ) {}

  /** The subtitles of a text, or nothing when it has none from a line on. */
  static from(lines: Lines, first: number): Subtitles | undefined {
    let wasNumber = false;
    for (let line = first, seen = 0; line < lines.count && seen < TOP; line++) {
      const end = lines.endOf(line);
      const start = skipSpace(lines.text, lines.startOf(line), end);
      if (start === end) continue;
      if (seen === 0 && isMagic(lines.text, start, end)) return new Subtitles(lines, 'webvtt');
      if (wasNumber && readCueTime(lines.text, start, end) !== undefined) return new Subtitles(lines, 'srt');
      wasNumber = isNumber(lines.text, start, end);
      seen++;
    }
    return undefined;
  }

  /**
   * Whether a line belongs to what stands between what is said, and the time that it says, in milliseconds; nothing when
   * it is spoken. To be asked of each line that isn't blank, in order.
   */
  between(line: number, start: number, end: number, isBlankAbove: boolean): { readonly time?: number } | undefined {
    const { text } = this.lines;
    if (isBlankAbove) this.isAside = this.layout === 'webvtt' && isAside(text, start, end);
    // No block has an arrow in it: a blank line should have been above.
    if (this.isAside && text.slice(start, end).includes(ARROW)) this.isAside = false;
    if (this.isAside) return {};
    const time = readCueTime(text, start, end);
    if (time !== undefined) return { time };
    const next = line + 1;
    if (next >= this.lines.count || !(isBlankAbove || isNumber(text, start, end))) return undefined;
    const nextEnd = this.lines.endOf(next);
    const nextStart = skipSpace(text, this.lines.startOf(next), nextEnd);
    return readCueTime(text, nextStart, nextEnd) === undefined ? undefined : {};
  }
}

/** Whether a line opens WebVTT. One with an arrow in it has lost its line breaks, and says more. */
function isMagic(text: string, start: number, end: number): boolean {
  if (!text.startsWith(MAGIC, start)) return false;
  const behind = start + MAGIC.length;
  return behind === end || (isSpace(text.charCodeAt(behind)) && !text.slice(behind, end).includes(ARROW));
}

function isAside(text: string, start: number, end: number): boolean {
  const c = text.charCodeAt(start);
  if (c === 0x57) return isMagic(text, start, end);
  if (c !== 0x4e && c !== 0x53 && c !== 0x52) return false;
  return ASIDE.test(text.slice(start, Math.min(end, start + 8)));
}

function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x30 || c > 0x39) return false;
  }
  return true;
}

/** The first offset from `start` on that isn't a tag of subtitles (`<i>`, `{\c&HFFF000&}`); a voice (`<v Ann>`) stays. */
export function skipTags(text: string, start: number, end: number): number {
  let i = start;
  for (;;) {
    const c = text.charCodeAt(i);
    if (i >= end || (c !== 0x3c && c !== 0x7b)) return i;
    if (c === 0x3c && !OPENING_TAG.test(text.slice(i, i + LONGEST_TAG_NAME))) return i;
    if (c === 0x7b && text.charCodeAt(i + 1) !== 0x5c) return i;
    const close = closing(text, i, end, c === 0x3c ? 0x3e : 0x7d);
    if (close < 0) return i;
    i = skipSpace(text, close + 1, end);
  }
}

/** `end` moved back over closing tags of subtitles (`</i>`). */
export function trimTags(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && text.charCodeAt(to - 1) === 0x3e) {
    let i = to - 1;
    while (i > start && i > to - LONGEST_TAG && text.charCodeAt(i) !== 0x3c) i--;
    if (!CLOSING_TAG.test(text.slice(i, i + LONGEST_TAG_NAME))) return to;
    to = trimSpace(text, start, i);
  }
  return to;
}

function closing(text: string, start: number, end: number, mark: number): number {
  const last = Math.min(end, start + LONGEST_TAG);
  for (let i = start; i < last; i++) if (text.charCodeAt(i) === mark) return i;
  return -1;
}
