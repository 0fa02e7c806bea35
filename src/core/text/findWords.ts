import { endOfGap, hasOtherForms, plainMark, startOfGap } from './gap';

/** What is further apart, in code units, isn't looked at as following each other. */
const LONGEST_GAP = 10_000;

/** What is so long, in code units, is rare enough to look for. */
const ENOUGH = 8;

const SPACE = 0x20;

/** Where something begins and ends in a text, as offsets. */
export type Found = readonly [start: number, end: number];

/**
 * Finds words in a stretch of a text as `PlainText` would, but without making the plain form of all of it: a part of them that has only one
 * form is looked for, and what stands around it is compared.
 * @param words in their plain form. Without letters or digits they are nowhere.
 * @param to where the last of the places that are looked for may begin.
 * @returns the places in text order; they may overlap.
 */
export function* findWords(text: string, words: string, from = 0, to = text.length): Generator<Found> {
  const [part, at] = tellingPart(words);
  if (part === '') return;
  const stretch = text.slice(from, placeAfter(text, to, at) + part.length);
  for (let i = stretch.indexOf(part); i >= 0; i = stretch.indexOf(part, i + 1)) {
    const start = startOf(text, words, at, from + i, from);
    if (start < 0 || start > to) continue;
    const end = endOf(text, words, at + part.length, from + i + part.length);
    if (end >= 0) yield [start, end];
  }
}

/** The first part of words that has only one form and is long enough, or else the longest. */
function tellingPart(words: string): [part: string, at: number] {
  let [from, to] = [0, 0];
  for (let start = 0, end = 0; end <= words.length && to - from < ENOUGH; end++) {
    if (end < words.length && !hasOtherForms(words.charCodeAt(end))) continue;
    if (end - start > to - from) [from, to] = [start, end];
    start = end + 1;
  }
  return [words.slice(from, to), from];
}

/** Where in a text something stands at the furthest that is so many code units of the plain form after an offset. */
function placeAfter(text: string, offset: number, units: number): number {
  const after = (start: number) => endOfGap(text, start, Math.min(text.length, start + LONGEST_GAP));
  // In a gap nothing begins before its end.
  let end = Math.max(offset, after(startOfGap(text, offset, Math.max(0, offset - LONGEST_GAP))));
  for (let i = 0; i < units && end < text.length; i++) {
    const gap = after(end);
    end = gap === end ? end + 1 : gap;
  }
  return end;
}

/** Where words begin of which those before an index end at an offset; -1 where others stand there. */
function startOf(text: string, words: string, index: number, offset: number, limit: number): number {
  let start = offset;
  for (let i = index - 1; i >= 0; i--) {
    const c = words.charCodeAt(i);
    if (c === SPACE) {
      const gap = startOfGap(text, start, Math.max(limit, start - LONGEST_GAP));
      if (gap === start) return -1;
      start = gap;
    } else {
      if (start <= limit || !isSame(text.charCodeAt(start - 1), c)) return -1;
      start--;
    }
  }
  return start;
}

/** Where words end of which those from an index on begin at an offset; -1 where others stand there. */
function endOf(text: string, words: string, index: number, offset: number): number {
  // Most stand there as they are sought.
  if (text.startsWith(words.slice(index), offset)) return offset + words.length - index;
  let end = offset;
  for (let i = index; i < words.length; i++) {
    const c = words.charCodeAt(i);
    if (c === SPACE) {
      const gap = endOfGap(text, end, Math.min(text.length, end + LONGEST_GAP));
      if (gap === end) return -1;
      end = gap;
    } else {
      if (end >= text.length || !isSame(text.charCodeAt(end), c)) return -1;
      end++;
    }
  }
  return end;
}

function isSame(c: number, plain: number): boolean {
  return c === plain || (c > 0x80 && plainMark(c)?.charCodeAt(0) === plain);
}
