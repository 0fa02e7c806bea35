import { plainWords } from '../text/plainText';
import type { Range } from '../text/position';
import type { Coding } from './coding';
import type { Talk } from './talk';

/** A place where a coding's excerpt may be. */
export interface Candidate {
  readonly range: Range;
  /** How much speaks for it, more than 0, at most 1: how like the words are, what stands around them, how near it is. */
  readonly score: number;
}

/** What a coding says of its excerpt. */
export type Sought = Pick<Coding, 'id' | 'at' | 'quote' | 'hash' | 'context'>;

/** Places with the same words that are looked at; those nearest to the coding's own are taken. */
const MOST = 10;

/**
 * The places where a coding's excerpt may be, the likeliest first, for a person to choose from. There are none where its words aren't
 * known, or nothing in the text is like them.
 * @param near where it is expected; its own place unless something else is known.
 */
export function candidatesFor(talk: Talk, coding: Sought, near: Range = coding.at): Candidate[] {
  const words = plainWords(coding.quote);
  const { lines, plain } = talk;
  if (!words) return [];
  const expected = plain.fromOriginal(lines.offsetAt(near.start));
  const found: number[] = [];
  for (let i = plain.text.indexOf(words); i >= 0; i = plain.text.indexOf(words, i + 1)) found.push(i);
  const distance = (offset: number) => Math.abs(offset - expected) / Math.max(plain.text.length, 1);
  return found
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST)
    .map((start) => ({
      range: lines.rangeAt(plain.toOriginal(start), plain.toOriginal(start + words.length)),
      score: 1 - distance(start) / 2,
    }));
}
