import search from 'approx-string-match';
import { slack } from '../text/trail';
import { likenessTo, offBy, type Alike } from './alike';

/** How long the pieces are by which long words are compared, in code units; between them as much is passed over. */
const PIECE = 8;
const STEP = 2 * PIECE;

/** Fewer pieces tell nothing. */
const FEWEST = 6;

/** How many of the pieces that are to be expected must be there. */
const ENOUGH = 0.6;

/**
 * How much longer the ends of words of which no piece is there may be than what may differ of all of them: one changed code unit takes a
 * piece away, and some of other words is the same by chance. From experience; what is lost by it is like enough by a hair's breadth.
 */
const WHOLLY_GONE = 1.75;

/** A piece at an end that is moved by so many code units more than the next one stands there by chance, or before much that is new. */
const STRAY = 40;

/** A piece of words, and by how many code units it stands further on in a text than in the words. */
interface Piece {
  readonly at: number;
  readonly drift: number;
}

/**
 * The place near an offset where pieces of long words follow each other; it is found much faster than by comparing all of the words with all
 * that is there. Nothing where they don't tell: the words aren't long, or they are hardly so and their ends are missing.
 * @param least how like it must be. Where there are too few pieces for that, or none in much of the ends, the words are nowhere.
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
  // What is hardly long can afford to be compared in full.
  if (gone > length * (1 - least) * WHOLLY_GONE) return gone > FEWEST * STEP ? 'nowhere' : undefined;
  const begin = startBefore(text, words.slice(0, first.at + PIECE), from + first.drift);
  const end = endAfter(text, words.slice(last.at), from + last.drift + last.at);
  return { start: begin, end, likeness: likenessTo(words, text.slice(begin, end)) };
}

/** Where pieces of words stand in a text, one after the other. */
function piecesIn(text: string, words: string, expected: number): Piece[] {
  const found: Piece[] = [];
  const reach = 2 * slack(words.length) + PIECE;
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

/**
 * Where words begin that end with a piece, or so.
 * @param start where they begin if all of them are there.
 */
function startBefore(text: string, words: string, start: number): number {
  if (start >= 0 && text.startsWith(words, start)) return start;
  const from = Math.max(0, start - slack(words.length));
  const matches = search(text.slice(from, start + words.length), words, words.length - PIECE);
  const [best] = matches.sort((a, b) => b.end - a.end || offBy(a, words) - offBy(b, words));
  return best ? from + best.start : Math.max(0, start);
}

/** Where words end that begin at an offset with a piece, or so. */
function endAfter(text: string, words: string, start: number): number {
  const end = start + words.length;
  if (text.startsWith(words, start)) return end;
  const matches = search(text.slice(start, end + slack(words.length)), words, words.length - PIECE);
  const [best] = matches.sort((a, b) => a.start - b.start || offBy(a, words) - offBy(b, words));
  return best ? start + best.end : Math.min(end, text.length);
}
