import { copyOf } from '../text/characters';
import { firstWords } from '../text/firstWords';
import { firstWordsWithin, lastWordsWithin } from '../text/wordsWithin';

/** Words and what stands beside them, each on one line: joined they are a piece of the text. */
export interface InContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** How much is told of the words, of what stands before them and after them, in UTF-16 code units. */
const WORDS = 100;
const BEFORE = 40;
const AFTER = 100;

/** How much longer a text may be than it is on one line. */
const LOOSE = 2;

const CUT = '…';

/** Words of a text with what stands beside them. What is given is a copy: a slice would keep the whole text in memory. */
export function inContext(text: string, start: number, end: number): InContext {
  const from = Math.max(0, start - BEFORE * LOOSE);
  const to = Math.min(text.length, end + AFTER * LOOSE);
  const left = onOneLine(text.slice(from, start)).trimStart();
  const right = onOneLine(text.slice(end, to)).trimEnd();
  const before = lastWordsWithin(left, BEFORE);
  const after = firstWordsWithin(right, AFTER);
  const isCutBefore = before.length < left.length || text.slice(0, from).trim() !== '';
  const isCutAfter = after.length < right.length || text.slice(to).trim() !== '';
  return {
    before: copy(`${isCutBefore ? CUT : ''}${before}`),
    words: firstWords(text.slice(start, end), WORDS),
    after: copy(`${after}${isCutAfter ? CUT : ''}`),
  };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function copy(text: string): string {
  return copyOf(text, 0, text.length);
}
