import type { Span, Talk } from '../codings/talk';
import { firstNotBefore } from '../text/firstNotBefore';

/** Letters that are written without spaces between words: each is compared as a word of its own. */
const ALONE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ONE_BY_ONE = new RegExp(`${ALONE.source}\\p{M}*|(?:(?!${ALONE.source})[\\p{L}\\p{M}\\p{N}'’])+`, 'gu');

/** A time, which one of two copies may have, or a word. */
const TIME_OR_WORD =
  /\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const ASCII = /^[\w']*$/;
const APOSTROPHES = /['’]/g;
const TIME = /^\d+:/;

/**
 * The words of a transcript's talk in text order, whoever speaks: speakers' names, labels and times aren't among them. Offsets count UTF-16
 * code units of the text.
 */
export interface TalkWords {
  /** Each word as it is compared: in one form of its letters and capitals, without apostrophes. */
  readonly keys: readonly string[];
  readonly starts: Int32Array;
  /** Exclusive. */
  readonly ends: Int32Array;
  /** In which of the talk's paragraphs each word stands. */
  readonly paragraphs: Int32Array;
}

/** The number of a word that isn't there. */
export const NOWHERE = -1;

/** Some words that follow each other, by their numbers from zero; `to` is exclusive. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

export function talkWords({ lines, paragraphs }: Talk): TalkWords {
  const keys: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const within: number[] = [];
  for (let i = 0; i < paragraphs.starts.length; i++) {
    const begin = paragraphs.starts[i] ?? 0;
    for (const [key, start, end] of wordsIn(lines.text.slice(begin, paragraphs.ends[i]))) {
      keys.push(key);
      starts.push(begin + start);
      ends.push(begin + end);
      within.push(i);
    }
  }
  return { keys, starts: Int32Array.from(starts), ends: Int32Array.from(ends), paragraphs: Int32Array.from(within) };
}

/** The words of any text as they are compared, and where they stand in it. */
export function* wordsIn(text: string): Generator<readonly [key: string, start: number, end: number]> {
  for (const { 0: word, index } of text.matchAll(TIME_OR_WORD)) {
    if (ASCII.test(word)) yield [keyOf(word.toLowerCase()), index, index + word.length];
    else if (TIME.test(word)) continue;
    else if (!ALONE.test(word)) yield [keyOf(word.normalize('NFKC').toLowerCase()), index, index + word.length];
    else {
      for (const { 0: part, index: at } of word.matchAll(ONE_BY_ONE)) {
        yield [keyOf(part.normalize('NFKC').toLowerCase()), index + at, index + at + part.length];
      }
    }
  }
}

function keyOf(word: string): string {
  return word.includes("'") || word.includes('’') ? word.replace(APOSTROPHES, '') : word;
}

/** The words that a stretch of the text has a part of. */
export function wordsWithin({ starts, ends }: TalkWords, [start, end]: Span): WordSpan {
  const from = firstNotBefore(ends, start + 1);
  return { from, to: Math.max(from, firstNotBefore(starts, end)) };
}
