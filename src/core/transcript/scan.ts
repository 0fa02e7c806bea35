import type { Lines } from '../text/lines';
import { copyOf, isSpace, skipSpace, trimSpace } from '../text/characters';
import { isFooter } from './footer';
import type { Header, Layout, LineView } from './layouts/layout';
import { FRAMES, layouts } from './layouts/layouts';
import { headingText, isEmptyHeading, isRule } from './layouts/markup';
import { isTableRule } from './layouts/table';
import { name as nameAlone } from './layouts/name';
import { sign } from './layouts/sign';
import { Opening } from './layouts/opening';
import { isName, nameKey } from './names';
import type { PossibleHeader } from './possibleHeader';
import { PossibleName } from './possibleName';
import { skipTags, Subtitles, trimTags } from './subtitles';
import { canOpenTime, readTimestamp, type Timestamp } from './timestamps';

/** A header as the scan met it, with its place. Offsets are into the whole text. */
export interface ScannedHeader extends PossibleHeader, Header {
  hasSpeech: boolean;
}

/** A line with something on it. Offsets are into the whole text, white space at both ends left out. */
export interface Row {
  /** Zero-based. */
  readonly line: number;
  /** What the line says when it isn't a header; of a heading only its text. */
  readonly start: number;
  readonly end: number;
  /** `break` rows say nothing and end a paragraph: rules, exporters' footers, what stands between cues. */
  readonly kind: 'text' | 'heading' | 'break';
  /** Whether nothing, a blank line, a heading or a break is above. */
  readonly beginsParagraph: boolean;
  readonly header: ScannedHeader | undefined;
  /** The time that a break says, in milliseconds, or the one in front of a text. */
  readonly time: number | undefined;
  /** Offset of what is said behind the time in front of a text; `start` without one, `end` when nothing is. */
  readonly saidStart: number;
  /** Whether that time has no brackets. */
  readonly isBareTime: boolean;
}

/** What a text looks like before it is known who speaks. */
export interface Scan {
  /** All lines that aren't blank, below the front matter. */
  readonly rows: readonly Row[];
  /** The kind of subtitles that the text is. */
  readonly subtitles: 'webvtt' | 'srt' | undefined;
  /**
   * How many texts have a time in front, how many of them one without brackets, and how many one from when to
   * when as machines write it: with an arrow, or without a name behind it.
   */
  readonly timed: { readonly all: number; readonly bare: number; readonly stretches: number };
}

/**
 * @param first zero-based number of the first line to read
 * @param layout the name of the only layout to look for; nothing for all
 */
export function scan(lines: Lines, first: number, layout: string | undefined): Scan {
  const isOnly = layout !== undefined && !FRAMES.has(layout);
  return new Scanner(lines, first, isOnly ? layouts.filter(({ name }) => name === layout) : layouts).scan(first);
}

const FENCE = '```';
/** Layouts whose headers may as well be speech, unless all of the text has them. */
const SPEECH_TOO: ReadonlySet<string> = new Set([nameAlone.name, sign.name]);

type Writable<T> = { -readonly [K in keyof T]: T[K] };

class Scanner {
  private readonly rows: Row[] = [];
  private readonly names = new Names();
  private readonly subtitles: Subtitles | undefined;
  private readonly opening = new Opening();
  private readonly view: Writable<LineView>;
  private readonly timed = { all: 0, bare: 0, stretches: 0 };
  private beginsParagraph = true;
  /** Zero-based line of the fence that closes the code. */
  private codeEnd = -1;
  private isOpenEnded = false;
  private waiting: ScannedHeader | undefined;

  constructor(
    private readonly lines: Lines,
    first: number,
    private readonly layouts: readonly Layout[],
  ) {
    this.subtitles = Subtitles.from(lines, first);
    this.view = { text: lines.text, start: 0, end: 0, beginsParagraph: true, hasHardBreak: false, opening: undefined };
  }

  scan(first: number): Scan {
    const { lines } = this;
    const { text } = lines;
    let isBlankAbove = true;
    for (let line = first; line < lines.count; line++) {
      const lineEnd = lines.endOf(line);
      const start = skipSpace(text, lines.startOf(line), lineEnd);
      if (start === lineEnd) {
        isBlankAbove = this.beginsParagraph = true;
        continue;
      }
      this.add(this.read(line, start, trimSpace(text, start, lineEnd), lineEnd, isBlankAbove));
      isBlankAbove = false;
    }
    return { rows: this.rows, subtitles: this.subtitles?.layout, timed: this.timed };
  }

  private add(row: Row): void {
    const { waiting } = this;
    if (waiting !== undefined && row.kind === 'text' && !opensTurn(row)) waiting.hasSpeech = true;
    this.waiting = row.kind === 'break' || row.header?.hasSpeech === true ? undefined : row.header;
    this.beginsParagraph = row.kind !== 'text' || row.saidStart === row.end;
    this.rows.push(row);
  }

  private read(line: number, start: number, end: number, lineEnd: number, isBlankAbove: boolean): Row {
    const { beginsParagraph } = this;
    const between = this.subtitles?.between(line, start, end, isBlankAbove);
    if (between !== undefined) return breakRow(line, start, end, beginsParagraph, between.time);
    return this.readSpoken(line, start, end, lineEnd);
  }

  private readSpoken(line: number, lineStart: number, trimmedEnd: number, lineEnd: number): Row {
    const { text } = this.lines;
    const { beginsParagraph } = this;
    const start = this.subtitles ? skipTags(text, lineStart, trimmedEnd) : lineStart;
    const end = this.subtitles ? trimTags(text, start, trimmedEnd) : trimmedEnd;
    const heading = headingText(text, start, end);
    const saysNothing = start === end || isEmptyHeading(text, start, end);
    if (saysNothing || this.isTableHead(line, start, end) || isRule(text, start, end) || isFooter(text, start, end))
      return breakRow(line, start, end, beginsParagraph, undefined);
    const from = heading?.start ?? start;
    const to = heading?.end ?? end;
    const { view } = this;
    view.start = start;
    view.end = end;
    view.beginsParagraph = beginsParagraph;
    const hasBackslash = text.charCodeAt(end - 1) === 0x5c;
    view.hasHardBreak = end + 2 <= lineEnd || hasBackslash;
    const openingEnd = hasBackslash ? trimSpace(text, from, to - 1) : to;
    view.opening = this.opening.read(text, from, openingEnd) ? this.opening : undefined;
    const header = this.isCode(line, start) ? undefined : this.readHeader(view);
    const stamp = heading === undefined ? this.timeInFront(start, end) : undefined;
    if (stamp?.isArrowed === true || (stamp?.isStretch === true && header === undefined)) this.timed.stretches++;
    return {
      line,
      start: from,
      end: to,
      kind: heading === undefined ? 'text' : 'heading',
      beginsParagraph,
      header,
      time: stamp?.time,
      saidStart: stamp === undefined ? from : skipSpace(text, stamp.end, end),
      isBareTime: stamp?.isEnclosed === false,
    };
  }

  /** Whether a line is the head of a table, or the rule below it. */
  private isTableHead(line: number, start: number, end: number): boolean {
    const { lines } = this;
    const { text } = lines;
    if (text.charCodeAt(start) !== 0x7c) return false;
    if (isTableRule(text, start, end)) return true;
    const nextEnd = lines.endOf(line + 1);
    const nextStart = skipSpace(text, lines.startOf(line + 1), nextEnd);
    return isTableRule(text, nextStart, trimSpace(text, nextStart, nextEnd));
  }

  /** Whether a line is within a block of code, which begins and ends with a fence. */
  private isCode(line: number, start: number): boolean {
    const { text } = this.lines;
    const isFence = text.startsWith(FENCE, start);
    if (isFence && line > this.codeEnd) {
      const close = text.indexOf(`\n${FENCE}`, start);
      // A fence that nothing closes is a fence no more, nor is any after it.
      this.codeEnd = close < 0 ? Infinity : this.lines.positionAt(close + 1).line;
      this.isOpenEnded = close < 0;
    }
    return !this.isOpenEnded && line <= this.codeEnd;
  }

  private timeInFront(start: number, end: number): Timestamp | undefined {
    const { text } = this.lines;
    const stamp = canOpenTime(text.charCodeAt(start)) ? readTimestamp(text, start, end) : undefined;
    if (stamp === undefined) return undefined;
    this.timed.all++;
    if (!stamp.isEnclosed) this.timed.bare++;
    return stamp;
  }

  private readHeader(view: LineView): ScannedHeader | undefined {
    for (const layout of this.layouts) {
      const header = layout.header(view);
      if (header === undefined) continue;
      const name = this.names.at(view.text, header.nameStart, header.nameEnd);
      if (name === undefined) continue;
      const { speechStart, speechEnd = view.end } = header;
      const isCue = this.subtitles !== undefined && view.beginsParagraph && header.certainty === 'weak';
      return {
        nameStart: header.nameStart,
        nameEnd: header.nameEnd,
        speechStart,
        speechEnd: header.speechEnd,
        // Prose doesn't stand in cues.
        certainty: isCue ? 'strong' : header.certainty,
        time: header.time,
        isWithin: header.isWithin,
        name: name.text,
        who: name.who,
        layout: layout.name,
        hasSpeech: speechStart !== undefined,
        isValue: speechStart !== undefined && isValue(view.text, speechStart, speechEnd),
        isLink: speechStart !== undefined && isLink(view.text, speechStart),
      };
    }
    return undefined;
  }
}

/** Whether a line may open a turn whatever stands around it. A short line alone may as well be speech. */
export function opensTurn({ header }: Row): boolean {
  return header !== undefined && !SPEECH_TOO.has(header.layout);
}

function isLink(text: string, start: number): boolean {
  const c = text.charCodeAt(start);
  return (c === 0x68 && text.startsWith('http', start)) || (c === 0x3c && text.startsWith('<http', start));
}

/** Whether what stands between two offsets is a word or two that end no sentence, and more than a letter. */
function isValue(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  let spaces = 0;
  for (let i = start; i < end; i++) if (isSpace(text.charCodeAt(i)) && ++spaces > 1) return false;
  return /[\p{L}\p{N}`'"]/u.test(text.charAt(end - 1));
}

function breakRow(line: number, start: number, end: number, beginsParagraph: boolean, time: number | undefined): Row {
  return {
    line,
    start,
    end,
    kind: 'break',
    beginsParagraph,
    header: undefined,
    time,
    saidStart: start,
    isBareTime: false,
  };
}

interface WrittenName {
  readonly text: string;
  readonly who: PossibleName;
}

/** The names that one text has, each looked at and kept once. */
class Names {
  private readonly written = new Map<string, WrittenName | undefined>();
  private readonly byKey = new Map<string, PossibleName>();

  /** The name between two offsets, or nothing when what stands there can't be one. */
  at(text: string, start: number, end: number): WrittenName | undefined {
    const slice = text.slice(start, end);
    const known = this.written.get(slice);
    if (known !== undefined || this.written.has(slice)) return known;
    const copy = copyOf(text, start, end);
    const name = isName(copy) ? { text: copy, who: this.nameOf(copy) } : undefined;
    this.written.set(copy, name);
    return name;
  }

  private nameOf(text: string): PossibleName {
    const key = nameKey(text);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const name = new PossibleName(text, key);
    this.byKey.set(key, name);
    return name;
  }
}
