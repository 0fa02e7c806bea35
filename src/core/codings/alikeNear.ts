import search from 'approx-string-match';
import { slack } from '../text/trail';
import { characterEnd, characterStart } from '../text/wholeCharacters';
import { wordBorder } from '../text/wordBorder';
import { likenessTo, offBy, type Alike } from './alike';
import { alikeByPieces } from './alikeByPieces';

/** The beginning and the end of words by which they are looked for first. */
const FRAME = 12;

/**
 * The place near an offset that is most like the words sought; nothing when none is like enough.
 * @param start where they should begin. What should begin before the text is looked for at its beginning.
 * @param least how like it must be.
 */
export function alikeNear(text: string, words: string, start: number, least: number): Alike | undefined {
  const expected = Math.max(0, start);
  const alike =
    framedNear(text, words, expected, least) ??
    alikeByPieces(text, words, expected, least) ??
    likestNear(text, words, expected, least);
  if (alike === 'nowhere' || alike.likeness < least) return undefined;
  // The very words may be a part of a word.
  if (alike.likeness === 1) return alike;
  return {
    start: wordBorder(text, characterStart(text, alike.start), -1),
    end: wordBorder(text, characterEnd(text, alike.end), 1),
    likeness: alike.likeness,
  };
}

function likestNear(text: string, words: string, start: number, least: number): Alike | 'nowhere' {
  const from = Math.max(0, start - slack(words.length));
  const window = text.slice(from, start + words.length + 2 * slack(words.length));
  const matches = search(window, words, Math.floor(words.length * (1 - least)));
  // Of several that are as like, the one that is as long.
  const [best] = matches.sort((a, b) => offBy(a, words) - offBy(b, words));
  if (!best) return 'nowhere';
  return { start: from + best.start, end: from + best.end, likeness: 1 - best.errors / words.length };
}

/** The place near an offset that begins and ends as the words do, whatever is between; it is found much faster. */
function framedNear(text: string, words: string, expected: number, least: number): Alike | undefined {
  const head = words.slice(0, FRAME);
  if (text.startsWith(head, expected)) return framedAt(text, words, expected);
  const framed = nearestOnBothSides(text, head, expected, slack(words.length)).map((it) => framedAt(text, words, it));
  const [best] = framed.filter((it) => it !== undefined).sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= least ? best : undefined;
}

function nearestOnBothSides(text: string, part: string, offset: number, reach: number): number[] {
  const from = Math.max(0, offset - reach);
  const before = text.slice(from, offset + part.length).lastIndexOf(part);
  const after = text.slice(offset, offset + reach + part.length).indexOf(part);
  return [...(before < 0 ? [] : [from + before]), ...(after < 0 ? [] : [offset + after])];
}

/** The same of a place that begins at an offset. */
function framedAt(text: string, words: string, start: number): Alike | undefined {
  const { length } = words;
  if (length < 2 * FRAME) return undefined;
  if (text.startsWith(words, start)) return { start, end: start + length, likeness: 1 };
  const from = start + Math.max(FRAME, length - FRAME - slack(length));
  const found = text.slice(from, start + length + 2 * slack(length)).indexOf(words.slice(-FRAME));
  if (found < 0) return undefined;
  const end = from + found + FRAME;
  return { start, end, likeness: likenessTo(words, text.slice(start, end)) };
}
