import { isSpace, skipSpace, trimSpace } from '../text/characters';
import type { Talk } from './talk';

const SPACE = 0x20;

/**
 * Whether the last words spoken before an offset are these whole words, to the character: what `Talk.wordsBefore` gives, but without
 * making anything of the text, which matters for many codings.
 * @param words on one line.
 */
export function isRightBefore(talk: Talk, offset: number, words: string): boolean {
  const { text } = talk.lines;
  let left = words.length;
  for (let i = talk.paragraphBefore(offset); i >= 0 && left > 0; i--) {
    const [start, end] = talk.paragraph(i);
    left = leftBefore(text, start, trimSpace(text, start, Math.min(end, offset)), words.slice(0, left));
  }
  return left === 0;
}

/** Whether the first words spoken from an offset on are these. */
export function isRightAfter(talk: Talk, offset: number, words: string): boolean {
  const { text } = talk.lines;
  const { length } = talk.paragraphs.starts;
  let left = words.length;
  for (let i = talk.paragraphAfter(offset); i < length && left > 0; i++) {
    const [start, end] = talk.paragraph(i);
    left = leftAfter(text, skipSpace(text, Math.max(start, offset), end), end, words.slice(words.length - left));
  }
  return left === 0;
}

/** How many code units of words are left before those that a stretch of the text says; -1 where it doesn't end as they do. */
function leftBefore(text: string, start: number, end: number, words: string): number {
  if (start === end) return words.length;
  const length = Math.min(words.length, end - start);
  let i = end;
  let j = words.length;
  // Most are in one paragraph, as they are written.
  if (text.slice(end - length, end) === words.slice(j - length)) {
    i -= length;
    j -= length;
  }
  while (j > 0 && i > start) {
    if (words.charCodeAt(--j) !== SPACE) {
      if (text.charCodeAt(--i) !== words.charCodeAt(j)) return -1;
      continue;
    }
    const gap = trimSpace(text, start, i);
    if (gap === i) return -1;
    i = gap;
  }
  if (i > start) return isSpace(text.charCodeAt(i - 1)) ? 0 : -1;
  return j === 0 || words.charCodeAt(j - 1) === SPACE ? Math.max(0, j - 1) : -1;
}

/** How many code units of words are left after those that a stretch of the text says; -1 where it doesn't begin as they do. */
function leftAfter(text: string, start: number, end: number, words: string): number {
  if (start === end) return words.length;
  const length = Math.min(words.length, end - start);
  let i = start;
  let j = 0;
  if (text.slice(start, start + length) === words.slice(0, length)) {
    i += length;
    j += length;
  }
  while (j < words.length && i < end) {
    if (words.charCodeAt(j++) !== SPACE) {
      if (text.charCodeAt(i++) !== words.charCodeAt(j - 1)) return -1;
      continue;
    }
    const gap = skipSpace(text, i, end);
    if (gap === i) return -1;
    i = gap;
  }
  if (i < end) return isSpace(text.charCodeAt(i)) ? 0 : -1;
  return j === words.length || words.charCodeAt(j) === SPACE ? Math.max(0, words.length - j - 1) : -1;
}
