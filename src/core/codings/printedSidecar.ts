import { PrintedScalars } from '../yaml/printedScalars';
import { literalIndent } from '../yaml/printEntry';
import type { Range } from '../text/position';
import type { Coding, Context, Fingerprint, Sidecar, SidecarCoding } from './coding';
import { CODING_KEYS, CONTEXT_KEYS, HASH_KEYS, SIDECAR_KEYS } from './sidecarKeys';

/** How a new sidecar's list is laid out: the column of the dashes, and how far behind them the keys stand. */
export const PRINTED = { dash: 2, keys: 2 } as const;

const MARGIN = ' '.repeat(PRINTED.dash + PRINTED.keys);
const LITERAL_MARGIN = ' '.repeat(literalIndent(MARGIN.length));
/** How far the lines of the transcript's memo are indented. */
const HEAD_LITERAL_MARGIN = ' '.repeat(literalIndent(0));
/** How the line that a coding begins with begins. */
export const FIRST_LINE = `${' '.repeat(PRINTED.dash)}- ${CODING_KEYS.id}: `;
/** How the lines of a coding's keys begin. */
const keyLine = (key: string) => `${MARGIN}${key}: `;
export const KEY_LINES = {
  codes: keyLine(CODING_KEYS.codes),
  at: keyLine(CODING_KEYS.at),
  quote: keyLine(CODING_KEYS.quote),
  hash: keyLine(CODING_KEYS.hash),
  context: keyLine(CODING_KEYS.context),
  memo: keyLine(CODING_KEYS.memo),
} as const;

/** On which of a coding's lines its codes stand, from 0. */
const CODES_LINE = 1;

const LITERAL = '|-';
const HASH_ORDER = Object.values(HASH_KEYS);
const CONTEXT_ORDER = Object.values(CONTEXT_KEYS);

/** Line breaks that aren't Windows'. */
const OTHER_BREAKS = /(?<!\r)\n|\r(?!\n)/;

const CR = 0x0d;
const DASH = 0x2d;
const ZERO = 0x30;
const COLON = 0x3a;
/** As `parseAt` takes them. */
const MOST_DIGITS = 9;

/** Where the codings of a sidecar are that is written as we print one. There is at least one. */
export interface PrintedLayout {
  readonly text: string;
  readonly eol: '\n' | '\r\n';
  readonly codings: readonly Pick<Coding, 'id' | 'at'>[];
  /** Offset of the end of the line `codings:`. */
  readonly head: number;
  /** Offsets where each coding's first line begins. */
  readonly starts: readonly number[];
  /** Offsets where each coding's last line ends, before its line break. */
  readonly ends: readonly number[];
}

/** A sidecar that is written as we print one. */
export interface PrintedSidecar extends PrintedLayout {
  readonly sidecar: Sidecar;
}

/**
 * Reads a sidecar that is written exactly as we print one, a hundred times as fast as YAML, which it is too. One that is laid out
 * otherwise in any way isn't read; nor is one in which something is to be reported.
 */
export function readPrintedSidecar(text: string): PrintedSidecar | undefined {
  const printed = new PrintedReader(text, true).read();
  const ids = new Set(printed?.codings.map(({ id }) => id));
  return printed && ids.size === printed.codings.length ? printed : undefined;
}

/** Only looks where the codings are in such a sidecar, and that it is one. Two of them may have one id. */
export function layOutPrinted(text: string): PrintedLayout | undefined {
  return new PrintedReader(text, false).read();
}

/** The codes of a coding, and where they stand, counted from where the coding begins. */
interface CodeList {
  readonly codes: readonly string[];
  readonly codesAt: readonly Range[];
}

class PrintedReader {
  private readonly eol: '\n' | '\r\n';
  /** Offset of the beginning of the line that is read next, and its number. */
  private next = 0;
  private line = -1;
  /** Offset of the beginning of the current line. */
  private lineStart = 0;
  /** The part of the current line that is looked at. */
  private start = 0;
  private end = 0;
  /** Lists of codes as they are written, since most are there many times. */
  private readonly lists = new Map<string, CodeList>();
  private readonly scalars: PrintedScalars;

  /** @param keeps whether quotes, contexts and memos are read; otherwise they are empty. */
  constructor(
    private readonly text: string,
    private readonly keeps: boolean,
  ) {
    this.scalars = new PrintedScalars(text);
    const lf = text.indexOf('\n');
    this.eol = text.charCodeAt(lf - 1) === CR ? '\r\n' : '\n';
  }

  read(): PrintedSidecar | undefined {
    const { text, eol } = this;
    if (eol === '\n' ? text.includes('\r') : OTHER_BREAKS.test(text)) return undefined;
    if (text.charCodeAt(0) === 0xfeff) this.next = 1;
    const transcript = this.takes(`${SIDECAR_KEYS.transcript}: `) ? this.scalar() : undefined;
    if (transcript === undefined) return undefined;
    let coder: string | undefined;
    if (this.takes(`${SIDECAR_KEYS.coder}: `)) {
      coder = this.scalar();
      if (coder === undefined) return undefined;
    }
    let memo: string | undefined;
    if (this.takes(`${SIDECAR_KEYS.memo}: `)) {
      memo = this.words(HEAD_LITERAL_MARGIN);
      if (memo === undefined) return undefined;
    }
    if (!this.takes(`${SIDECAR_KEYS.codings}:`) || this.start !== this.end) return undefined;
    const head = this.end;

    const codings: SidecarCoding[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    while (this.next < text.length) {
      starts.push(this.next);
      const coding = this.readCoding();
      if (!coding) return undefined;
      codings.push(coding);
      ends.push(this.end);
    }
    return codings.length > 0
      ? { text, eol, codings, sidecar: { transcript, coder, memo, codings }, head, starts, ends }
      : undefined;
  }

  private readCoding(): SidecarCoding | undefined {
    const id = this.takes(FIRST_LINE) ? this.scalar() : undefined;
    const firstLine = this.line;
    const list = id && this.takes(KEY_LINES.codes) ? this.codes() : undefined;
    const at = list && this.takes(KEY_LINES.at) ? this.at() : undefined;
    if (!id || !list || !at) return undefined;
    const { codes, codesAt } = list;

    const hasQuote = this.takes(KEY_LINES.quote);
    const quote = hasQuote ? this.words() : '';
    const hash = hasQuote || !this.takes(KEY_LINES.hash) ? undefined : this.hash();
    if (quote === undefined || !(hasQuote || hash)) return undefined;
    const hasContext = this.takes(KEY_LINES.context);
    const context = hasContext ? this.context() : undefined;
    const hasMemo = this.takes(KEY_LINES.memo);
    const memo = hasMemo ? this.words() : undefined;
    if ((hasContext && !context) || (hasMemo && memo === undefined)) return undefined;

    const source: Range = {
      start: { line: firstLine, character: MARGIN.length },
      end: { line: this.line, character: this.end - this.lineStart },
    };
    if (!hash && !context) return { id, codes, at, quote, memo, source, codesAt };
    return { id, codes, at, quote, ...(hash && { hash }), ...(context && { context }), memo, source, codesAt };
  }

  /** Goes to the next line, if that begins so; what is looked at is then the rest of it. */
  private takes(beginning: string): boolean {
    if (!this.text.startsWith(beginning, this.next)) return false;
    this.goOn();
    this.start = this.lineStart + beginning.length;
    return true;
  }

  private goOn(): void {
    const { text, next } = this;
    const lf = text.indexOf('\n', next);
    this.lineStart = next;
    this.line++;
    this.end = lf < 0 ? text.length : lf + 1 - this.eol.length;
    this.next = lf < 0 ? text.length : lf + 1;
  }

  private scalar(): string | undefined {
    return this.scalars.read(this.start, this.end);
  }

  /** A text on one line, or on several as `printLiteral` prints it. */
  private words(margin = LITERAL_MARGIN): string | undefined {
    const { text } = this;
    const isLiteral = this.end - this.start === LITERAL.length && text.startsWith(LITERAL, this.start);
    if (isLiteral) return this.literal(margin);
    if (this.keeps) return this.scalar();
    return this.scalars.isOne(this.start, this.end) ? '' : undefined;
  }

  private literal(margin: string): string | undefined {
    const { text, eol } = this;
    const start = this.next + margin.length;
    if (!text.startsWith(margin, this.next) || /\s/.test(text.charAt(start))) return undefined;
    while (text.startsWith(margin, this.next) || text.startsWith(eol, this.next)) this.goOn();
    if (text.slice(this.lineStart, this.end).trim() === '') return undefined;
    if (!this.keeps) return '';
    const lines = text
      .slice(start, this.end)
      .split(eol + margin)
      .join('\n');
    return eol === '\n' ? lines : lines.split(eol).join('\n');
  }

  private codes(): CodeList | undefined {
    const { text, start, end } = this;
    const written = text.slice(start, end);
    const known = this.lists.get(written);
    if (known) return known;
    if (!written.startsWith('[') || !written.endsWith(']')) return undefined;
    const codes: string[] = [];
    const codesAt: Range[] = [];
    const placeOf = (offset: number) => ({ line: CODES_LINE, character: offset - this.lineStart });
    for (let from = start + 1; ;) {
      const to = this.scalars.flowEnd(from, end - 1);
      const code = this.scalars.read(from, to);
      if (code === undefined || code.trim() === '' || codes.includes(code)) return undefined;
      codes.push(code);
      codesAt.push({ start: placeOf(from), end: placeOf(to) });
      if (to === end - 1) break;
      if (!text.startsWith(', ', to)) return undefined;
      from = to + 2;
    }
    const list = { codes, codesAt };
    this.lists.set(written, list);
    return list;
  }

  private at(): Range | undefined {
    const line = this.number(COLON);
    const character = this.number(DASH);
    const endLine = this.number(COLON);
    const endCharacter = this.number(undefined);
    if (line < 0 || character < 0 || endLine < 0 || endCharacter < 0) return undefined;
    if (endLine < line || (endLine === line && endCharacter < character)) return undefined;
    return { start: { line, character }, end: { line: endLine, character: endCharacter } };
  }

  /** A number counted from one, as one counted from zero; -1 when there is none, or something else behind it. */
  private number(then: number | undefined): number {
    let number = 0;
    let i = this.start;
    const limit = Math.min(i + MOST_DIGITS, this.end);
    for (; i < limit; i++) {
      const digit = this.text.charCodeAt(i) - ZERO;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
    }
    const isEnd = then === undefined ? i === this.end : this.text.charCodeAt(i) === then;
    this.start = i + 1;
    return isEnd ? number - 1 : -1;
  }

  private hash(): Fingerprint | undefined {
    const { words, length, ...around } = this.map(HASH_ORDER) ?? {};
    return words && length && /^\d{1,9}$/.test(length) ? { words, length: Number(length), ...around } : undefined;
  }

  private context(): Context | undefined {
    return this.map(CONTEXT_ORDER, this.keeps);
  }

  /** A map on one line, of these keys in this order, each there or not; nothing when it is another. */
  private map<K extends string>(keys: readonly K[], keeps = true): Partial<Record<K, string>> | undefined {
    const { text, end } = this;
    if (text.charAt(this.start) !== '{' || text.charAt(end - 1) !== '}') return undefined;
    const map: Partial<Record<K, string>> = {};
    let from = this.start + 1;
    for (const key of keys) {
      if (!text.startsWith(`${key}: `, from)) continue;
      from += key.length + 2;
      const to = this.scalars.flowEnd(from, end - 1);
      const value = keeps ? this.scalars.read(from, to) : '';
      if (value === undefined || !(keeps || this.scalars.isOne(from, to))) return undefined;
      map[key] = value;
      if (to === end - 1) return map;
      if (!text.startsWith(', ', to)) return undefined;
      from = to + 2;
    }
    return undefined;
  }
}
