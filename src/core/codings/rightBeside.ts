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
  let paragraph = talk.paragraphBefore(offset);
  if (paragraph < 0) return words === '';
  let [start, end] = talk.paragraph(paragraph);
  let i = trimSpace(text, start, Math.min(end, offset));
  // Most are in one paragraph, as they are written.
  if (i - words.length >= start && text.slice(i - words.length, i) === words) {
    i -= words.length;
    return i === start || isSpace(text.charCodeAt(i - 1));
  }
  for (let j = words.length - 1; j >= 0; j--) {
    if (words.charCodeAt(j) !== SPACE) {
      if (i === start || text.charCodeAt(--i) !== words.charCodeAt(j)) return false;
      continue;
    }
    const gap = trimSpace(text, start, i);
    if (gap === i && i > start) return false;
    i = gap;
    while (i === start) {
      if (--paragraph < 0) return false;
      [start, end] = talk.paragraph(paragraph);
      i = trimSpace(text, start, end);
    }
  }
  return i === start || isSpace(text.charCodeAt(i - 1));
}

/** Whether the first words spoken from an offset on are these. */
export function isRightAfter(talk: Talk, offset: number, words: string): boolean {
  const { text } = talk.lines;
  let paragraph = talk.paragraphAfter(offset);
  if (paragraph >= talk.paragraphs.starts.length) return words === '';
  let [start, end] = talk.paragraph(paragraph);
  let i = skipSpace(text, Math.max(start, offset), end);
  if (i + words.length <= end && text.slice(i, i + words.length) === words) {
    i += words.length;
    return i === end || isSpace(text.charCodeAt(i));
  }
  for (let j = 0; j < words.length; j++) {
    if (words.charCodeAt(j) !== SPACE) {
      if (i === end || text.charCodeAt(i++) !== words.charCodeAt(j)) return false;
      continue;
    }
    const gap = skipSpace(text, i, end);
    if (gap === i && i < end) return false;
    i = gap;
    while (i === end) {
      if (++paragraph >= talk.paragraphs.starts.length) return false;
      [start, end] = talk.paragraph(paragraph);
      i = skipSpace(text, start, end);
    }
  }
  return i === end || isSpace(text.charCodeAt(i));
}
