import type { Lines } from '../text/lines';
import { isSpace, isWordCharacterAt, skipSpace, trimSpace } from '../text/characters';
import { isFooter } from './footer';
import { choiceOf, type Choice } from './layouts/choice';
import type { Certainty, Header, LineView } from './layouts/layout';
import { FRAMES } from './layouts/layouts';
import { headingText, isEmptyHeading, isRule } from './layouts/markup';
import { isHeadSpoken, isTableRule } from './layouts/table';
import { Opening } from './layouts/opening';
import { FENCE, HEADING, kindsOf, TIMED, UNSAID } from './lineKinds';
import { Rows, type RowKind } from './rows';
import { skipTags, Subtitles, trimTags } from './subtitles';
import { Tally } from './tally';
import { readTimestamp, type Timestamp } from './timestamps';
import { WrittenNames, type WrittenName } from './writtenNames';

/** What a text looks like before it is known who speaks. */
export interface Scan {
  /** All lines that aren't blank, below the front matter. */
  readonly rows: Rows;
  /** The lines that may be headers, as rows name them by their index. */
  readonly headers: readonly Header[];
  /** The tally of each of them; and all tallies, in the order of their first lines. */
  readonly tallyOf: readonly Tally[];
  readonly tallies: readonly Tally[];
  /** How many headings, without the first, may not be headers; and what the first is, if it may be one. */
  readonly titles: number;
  readonly title: Tally | undefined;
  /** The kind of subtitles that the text is. */
  readonly subtitles: 'webvtt' | 'srt' | undefined;
  readonly timed: Timed;
}

/** How many texts have a time in front. */
interface Timed {
  readonly all: number;
  /** How many of them have one without brackets. */
  readonly bare: number;
  /** How many one from when to when as machines write it: with an arrow, or without a name behind it. */
  readonly stretches: number;
  /** In how many lines right below others a time stands without brackets, and with them or alone between cues. */
  readonly tightBare: number;
  readonly tightEnclosed: number;
}

/**
 * @param first zero-based number of the first line to read
 * @param layout the name of the only layout to look for; nothing for all
 */
export function scan(lines: Lines, first: number, layout: string | undefined): Scan {
  const isOnly = layout !== undefined && !FRAMES.has(layout);
  return new Scanner(lines, first, choiceOf(isOnly ? layout : undefined)).scan(first);
}

const TICKS = '```';
/** What may stand around a value. */
const QUOTES = '`\'"';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

class Scanner implements Scan {
  readonly rows: Rows;
  readonly headers: Header[] = [];
  readonly tallyOf: Tally[] = [];
  readonly tallies: Tally[] = [];
  titles = 0;
  title: Tally | undefined;
  readonly timed: Writable<Timed> = { all: 0, bare: 0, stretches: 0, tightBare: 0, tightEnclosed: 0 };
  private readonly names = new WrittenNames();
  private readonly cues: Subtitles | undefined;
  private readonly opening = new Opening();
  private readonly view: Writable<LineView>;
  private hasHeading = false;
  private beginsParagraph = true;
  /** Zero-based line of the fence that closes the code. */
  private codeEnd = -1;
  private isOpenEnded = false;
  /** What the line above may be; and that again if it has nothing behind the name. */
  private above: Tally | undefined;
  private waiting: Tally | undefined;

  constructor(
    private readonly lines: Lines,
    first: number,
    private readonly choice: Choice,
  ) {
    this.rows = new Rows(lines.count - first);
    this.cues = Subtitles.from(lines, first);
    this.view = { text: lines.text, start: 0, end: 0, beginsParagraph: true, hasHardBreak: false, opening: undefined };
  }

  get subtitles(): 'webvtt' | 'srt' | undefined {
    return this.cues?.layout;
  }

  scan(first: number): Scan {
    const { lines } = this;
    const { text, count } = lines;
    let isBlankAbove = true;
    for (let line = first; line < count; line++) {
      const lineEnd = lines.endOf(line);
      const start = skipSpace(text, lines.startOf(line), lineEnd);
      if (start === lineEnd) {
        isBlankAbove = this.beginsParagraph = true;
        continue;
      }
      const end = trimSpace(text, start, lineEnd);
      const between = this.cues?.between(line, start, end, isBlankAbove);
      if (between === undefined) this.readSpoken(line, start, end, lineEnd);
      else this.addBreak(line, start, end, between.time);
      isBlankAbove = false;
    }
    return this;
  }

  private addBreak(line: number, start: number, end: number, time: number | undefined): void {
    this.rows.add(line, start, end, 'break', this.beginsParagraph);
    if (time !== undefined) {
      this.rows.setTime({ time, saidStart: start, isBare: false });
      if (!this.beginsParagraph) this.timed.tightEnclosed++;
    }
    this.waiting = undefined;
    this.follow(undefined);
    this.beginsParagraph = true;
  }

  private readSpoken(line: number, lineStart: number, trimmedEnd: number, lineEnd: number): void {
    const { text } = this.lines;
    const start = this.cues ? skipTags(text, lineStart, trimmedEnd) : lineStart;
    const end = this.cues ? trimTags(text, start, trimmedEnd) : trimmedEnd;
    const first = text.charCodeAt(start);
    const kinds = kindsOf(first);
    if (start === end || ((kinds & UNSAID) !== 0 && this.isUnsaid(line, start, end))) {
      this.addBreak(line, start, end, undefined);
      return;
    }
    const heading = (kinds & HEADING) === 0 ? undefined : headingText(text, start, end);
    const from = heading?.start ?? start;
    const to = heading?.end ?? end;
    const { view } = this;
    view.start = start;
    view.end = end;
    view.beginsParagraph = this.beginsParagraph;
    const hasBackslash = text.charCodeAt(end - 1) === 0x5c;
    view.hasHardBreak = end + 2 <= lineEnd || hasBackslash;
    const kind = heading === undefined ? 'text' : 'heading';
    this.rows.add(line, from, to, kind, view.beginsParagraph);
    this.beginsParagraph = heading !== undefined;
    const stamp = heading === undefined && (kinds & TIMED) !== 0 ? this.timeInFront(start, end) : undefined;
    if (stamp !== undefined) {
      const saidStart = skipSpace(text, stamp.end, end);
      this.rows.setTime({ time: stamp.time, saidStart, isBare: !stamp.isEnclosed });
      if (!view.beginsParagraph) this.timed[stamp.isEnclosed ? 'tightEnclosed' : 'tightBare']++;
      if (saidStart === end) this.beginsParagraph = true;
    }
    const isCode = line <= this.codeEnd || ((kinds & FENCE) !== 0 && this.opensCode(start));
    const openingEnd = hasBackslash ? trimSpace(text, from, to - 1) : to;
    const tally = isCode ? undefined : this.readHeader(first, from, openingEnd);
    if (stamp?.isArrowed === true || (stamp?.isStretch === true && tally === undefined)) this.timed.stretches++;
    this.count(kind, tally);
  }

  /** Counts a line, which may be a header. */
  private count(kind: RowKind, tally: Tally | undefined): void {
    const { waiting } = this;
    if (waiting !== undefined && kind === 'text' && tally?.opensTurn !== true) waiting.spoken++;
    this.waiting = tally !== undefined && this.headers.at(-1)?.speechStart === undefined ? tally : undefined;
    this.follow(tally);
    if (kind === 'text') return;
    if (this.hasHeading) {
      if (tally === undefined) this.titles++;
    } else {
      this.hasHeading = true;
      this.title = tally;
    }
  }

  private follow(tally: Tally | undefined): void {
    if (this.above !== undefined && this.above.layout !== tally?.layout) this.above.led++;
    this.above = tally;
  }

  private isUnsaid(line: number, start: number, end: number): boolean {
    const { text } = this.lines;
    if (isEmptyHeading(text, start, end) || this.isTableHead(line, start, end)) return true;
    return isRule(text, start, end) || isFooter(text, start, end);
  }

  /** Whether a line is the head of a table, or the rule below it. */
  private isTableHead(line: number, start: number, end: number): boolean {
    const { lines } = this;
    const { text } = lines;
    if (text.charCodeAt(start) !== 0x7c) return false;
    if (isTableRule(text, start, end)) return true;
    const nextEnd = lines.endOf(line + 1);
    const nextStart = skipSpace(text, lines.startOf(line + 1), nextEnd);
    return isTableRule(text, nextStart, trimSpace(text, nextStart, nextEnd)) && !isHeadSpoken(lines, line);
  }

  /** Whether a line opens a block of code, which ends with another fence. */
  private opensCode(start: number): boolean {
    const { text } = this.lines;
    if (this.isOpenEnded || !text.startsWith(TICKS, start)) return false;
    const close = text.indexOf(`\n${TICKS}`, start);
    // A fence that nothing closes is a fence no more, nor is any after it.
    if (close < 0) this.isOpenEnded = true;
    else this.codeEnd = this.lines.positionAt(close + 1).line;
    return !this.isOpenEnded;
  }

  private timeInFront(start: number, end: number): Timestamp | undefined {
    const stamp = readTimestamp(this.lines.text, start, end);
    if (stamp === undefined) return undefined;
    this.timed.all++;
    if (!stamp.isEnclosed) this.timed.bare++;
    return stamp;
  }

  /** The tally of the header that the line in view may be, from its first code unit and where its text begins and ends. */
  private readHeader(first: number, start: number, end: number): Tally | undefined {
    const { view, opening } = this;
    const hasOpening = opening.read(view.text, start, end);
    view.opening = hasOpening ? opening : undefined;
    for (const layout of this.choice.for(first, hasOpening)) {
      const header = layout.header(view);
      if (header === undefined) continue;
      const name = this.names.at(view.text, header.nameStart, header.nameEnd);
      if (name === undefined) continue;
      // Prose doesn't stand in cues.
      const isCue = this.cues !== undefined && view.beginsParagraph && header.certainty === 'weak';
      const tally = this.tallyFor(name, layout.name, isCue ? 'strong' : header.certainty, header.isWithin === true);
      this.rows.setHeader(this.headers.length);
      this.headers.push(header);
      this.tallyOf.push(tally);
      countHeader(tally, header, view);
      return tally;
    }
    return undefined;
  }

  private tallyFor(name: WrittenName, layout: string, certainty: Certainty, isWithin: boolean): Tally {
    for (const tally of name.tallies)
      if (tally.layout === layout && tally.certainty === certainty && tally.isWithin === isWithin) return tally;
    const { tallies, headers } = this;
    const tally = new Tally(tallies.length, headers.length, name.text, name.who, layout, certainty, isWithin);
    name.tallies.push(tally);
    tallies.push(tally);
    return tally;
  }
}

function countHeader(tally: Tally, { speechStart, speechEnd }: Header, { text, end, beginsParagraph }: LineView): void {
  tally.count++;
  if (speechStart !== undefined || tally.isWithin) {
    tally.compact++;
    if (!beginsParagraph) tally.tight++;
  }
  if (speechStart === undefined) return;
  tally.spoken++;
  if (isValue(text, speechStart, speechEnd ?? end)) tally.values++;
  if (isLink(text, speechStart)) tally.links++;
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
  return isWordCharacterAt(text, end - 1) || QUOTES.includes(text.charAt(end - 1));
}
