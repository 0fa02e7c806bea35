import type { Scalar } from 'yaml';
import type { Span } from './query';

/** A character of a scalar that is no white space, and where it is written. */
interface Written extends Span {
  readonly character: string;
}

/**
 * Where a part of a scalar's text stands in the file, with the escapes and line breaks in between; nothing where that can't be told.
 * @param span in the scalar's text, from a character that is no white space to one that is none.
 */
export function scalarSpan(text: string, scalar: Scalar.Parsed, { start, end }: Span): Span | undefined {
  const { value } = scalar;
  if (typeof value !== 'string') return undefined;
  const places = placesOf(text, scalar, value);
  const [first, last] = [places?.get(start), places?.get(Math.max(start, end - 1))];
  return first && last && { start: first.start, end: end > start ? last.end : first.start };
}

/**
 * Where each character of a scalar's text is written that is no white space, by its offset in that text. However its lines are folded, all
 * of these stand in the file in the same order.
 */
function placesOf(text: string, scalar: Scalar.Parsed, value: string): ReadonlyMap<number, Span> | undefined {
  const written = writtenIn(text, scalar);
  const places = new Map<number, Span>();
  for (let offset = 0; offset < value.length; offset++) {
    const character = value.charAt(offset);
    if (isSpace(character)) continue;
    const next = written.next();
    if (next.done || next.value.character !== character) return undefined;
    places.set(offset, next.value);
  }
  return written.next().done ? places : undefined;
}

function* writtenIn(text: string, { type, range: [from, to] }: Scalar.Parsed): Generator<Written, void> {
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  // A block begins with a line that says how it is written.
  const start = isBlock ? text.indexOf('\n', from) + 1 : isQuoted ? from + 1 : from;
  const end = isQuoted ? to - 1 : to;
  for (let at = start; at < end;) {
    const length =
      type === 'QUOTE_DOUBLE' ? escapeLength(text, at) : type === 'QUOTE_SINGLE' ? quoteLength(text, at) : 1;
    const said = length > 1 ? unescaped(text.slice(at, at + length)) : text.charAt(at);
    // One escape may stand for two code units.
    for (const character of said.split('')) {
      if (!isSpace(character)) yield { character, start: at, end: at + length };
    }
    at += length;
  }
}

/** In double quotes a backslash begins an escape: a letter for one character, or x, u and U with its number. */
function escapeLength(text: string, at: number): number {
  if (text[at] !== '\\') return 1;
  return 2 + ({ x: 2, u: 4, U: 8 }[text.charAt(at + 1)] ?? 0);
}

function quoteLength(text: string, at: number): number {
  return text.startsWith("''", at) ? 2 : 1;
}

/** What an escape stands for; white space where that is a line break, a tab or the like, which makes no difference here. */
function unescaped(escape: string): string {
  const [, kind = '', number = ''] = /^.(.)(.*)$/su.exec(escape) ?? [];
  if (escape === "''") return "'";
  if (number) return codePoint(Number.parseInt(number, 16));
  return /["\\/]/.test(kind) ? kind : ' ';
}

function codePoint(number: number): string {
  return number >= 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '';
}

function isSpace(character: string): boolean {
  return /^\s$/u.test(character);
}
