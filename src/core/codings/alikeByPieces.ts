import search from 'approx-string-match';
import { editDistance } from '../text/editDistance';
import { slack } from '../text/trail';
import type { Alike } from './alike';

/** How long the pieces are by which long words are compared, in code units; between them as much is passed over. */
const PIECE = 8;
const STEP = 2 * PIECE;

/** Fewer pieces tell nothing. */
const FEWEST = 6;

/** How many of the pieces that are to be expected must be there. */
const ENOUGH = 0.6;

/** How much longer the ends without any piece may be than what may differ: some of them is the same by chance. */
const WHOLLY_GONE = 1.75;

/** A piece at an end that is moved by so many code units more than the next one stands there by chance. */
const STRAY = 40;

/** A piece of words, and how much further on it stands in a text. */
interface Piece {
  readonly at: number;
  readonly drift: number;
}

/**
 * The place near an offset where pieces of long words follow each other; it is found much faster than by comparing all of the words with all
 * that is there. Nothing where they don't tell, as the words aren't long.
 * @param least how like it must be. Where there are too few pieces for that, the words are nowhere.
 */
export function alikeByPieces(
  text: string,
  words: string,
  start: number,
  least: number,
): Alike | 'nowhere' | undefined {
  const { length } = words;
  const count = Math.floor(length / STEP);
  if (count < FEWEST) return undefined;
  const from = Math.max(0, start - slack(length));
  const found = withoutStray(piecesIn(text.slice(from, start + length + 2 * slack(length)), words, start - from));
  // Of a piece hardly more than the square of what is the same of words is left, were what has changed spread evenly.
  if (found.length < count * least * least * ENOUGH) return 'nowhere';
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return 'nowhere';
  const gone = first.at + STEP * (count - 1) - last.at;
  if (gone > length * (1 - least) * WHOLLY_GONE) return 'nowhere';
  const begin = beginningBefore(text, words.slice(0, first.at + PIECE), from + first.at + first.drift + PIECE);
  const end = endAfter(text, words.slice(last.at), from + last.at + last.drift);
  return { start: begin, end, likeness: 1 - editDistance(words, text.slice(begin, end)) / length };
}

/** Where pieces of words stand in a text, one after the other. */
function piecesIn(text: string, words: string, expected: number): Piece[] {
  const found: Piece[] = [];
  const reach = slack(words.length) + PIECE;
  let drift = expected;
  for (let at = 0, next = 0; at + STEP <= words.length; at += STEP) {
    const piece = words.slice(at, at + PIECE);
    let offset = drift + at;
    if (!text.startsWith(piece, offset)) {
      const limit = Math.max(drift, expected) + at + reach;
      offset = next + text.slice(next, limit).indexOf(piece);
    }
    if (offset < next) continue;
    next = offset + PIECE;
    drift = offset - at;
    found.push({ at, drift });
  }
  return found;
}

function withoutStray(found: readonly Piece[]): readonly Piece[] {
  let first = 0;
  let last = found.length - 1;
  const isStray = (i: number, beside: number) => Math.abs((found[i]?.drift ?? 0) - (found[beside]?.drift ?? 0)) > STRAY;
  while (first < last && isStray(first, first + 1)) first++;
  while (first < last && isStray(last, last - 1)) last--;
  return found.slice(first, last + 1);
}

/** Where words begin that end at an offset, or so. */
function beginningBefore(text: string, words: string, end: number): number {
  const start = end - words.length;
  if (start >= 0 && text.startsWith(words, start)) return start;
  const from = Math.max(0, start - slack(words.length));
  const [best] = search(text.slice(from, end), words, words.length - PIECE).sort(
    (a, b) => b.end - a.end || b.start - a.start,
  );
  return best ? from + best.start : Math.max(0, start);
}

/** Where words end that begin at an offset, or so. */
function endAfter(text: string, words: string, start: number): number {
  const end = start + words.length;
  if (text.startsWith(words, start)) return end;
  const [best] = search(text.slice(start, end + slack(words.length)), words, words.length - PIECE).sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  return best ? start + best.end : Math.min(end, text.length);
}
