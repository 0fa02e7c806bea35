import search from 'approx-string-match';
import { distance } from 'fastest-levenshtein';
import { scanForSeeds, type Seed } from '../text/seeds';
import { characterEnd, characterStart } from '../text/wholeCharacters';
import { wordBorder } from '../text/wordBorder';

/** A place where words stand that are like those sought. Offsets are the searched text's. */
interface Alike {
  readonly start: number;
  readonly end: number;
  /** 1 where they are the same; falls with every code unit that has to be put in, taken out or replaced. */
  readonly likeness: number;
}

/** Words that are less like those sought are other words. */
export const ALIKE = 0.75;

/** Pieces of the sought words, of which some must be left in a place that is like them. */
const PIECE = 8;
const MOST_PIECES = 24;

/** A piece that is there more often tells nothing. */
const MOST_SEEDS = 64;

/** The beginning and the end of words by which they are looked for first. */
const FRAME = 12;

/** Places per sought words that are compared in full, those with the most pieces first. */
const MOST_COMPARED = 4;

/**
 * Finds the places in a text that are most like the words sought, the likeliest first. The text is gone through once, for pieces of all
 * words; only where several pieces stand as far apart as in the words are these compared in full.
 * @param words of PIECE code units and more.
 */
export function findAlike(text: string, words: readonly string[]): Map<string, Alike[]> {
  const all = [...new Set(words)];
  const hits = all.map((): number[] => []);
  scanForSeeds(text, PIECE, all.flatMap(piecesOf), MOST_SEEDS, ({ of, at }, offset) => {
    hits[of]?.push(offset - at);
    return true;
  });
  return new Map(all.map((one, of) => [one, compare(text, one, likelyStarts(hits[of] ?? [], one.length))]));
}

function piecesOf(words: string, of: number): Seed[] {
  const room = words.length - PIECE;
  const step = Math.max(PIECE / 2, Math.ceil(room / (MOST_PIECES - 1)));
  const pieces: Seed[] = [];
  for (let at = 0; at <= room; at += step) pieces.push({ text: words.slice(at, at + PIECE), of, at });
  return pieces;
}

/** Where the words would begin, by the places that most pieces agree on, as far as words may have been put in or taken out. */
function likelyStarts(starts: number[], length: number): number[] {
  starts.sort((a, b) => a - b);
  const reach = slack(length);
  const groups: { readonly from: number; readonly count: number }[] = [];
  for (let i = 0, j = 0; i < starts.length; i++) {
    while (j < starts.length && (starts[j] ?? 0) <= (starts[i] ?? 0) + reach) j++;
    groups.push({ from: starts[i] ?? 0, count: j - i });
  }
  groups.sort((a, b) => b.count - a.count || a.from - b.from);
  const chosen: number[] = [];
  for (const { from } of groups) {
    if (chosen.length === MOST_COMPARED) break;
    if (chosen.every((other) => Math.abs(other - from) > reach)) chosen.push(from);
  }
  return chosen;
}

function slack(length: number): number {
  return Math.ceil(length / 8) + PIECE;
}

function compare(text: string, words: string, starts: readonly number[]): Alike[] {
  const found: Alike[] = [];
  for (const start of starts) {
    const alike = alikeNear(text, words, start, ALIKE);
    if (alike && found.every((other) => alike.end <= other.start || alike.start >= other.end)) found.push(alike);
  }
  return found.sort((a, b) => b.likeness - a.likeness);
}

/**
 * The place near an offset that is most like the words sought; nothing when none is like enough.
 * @param least how like it must be.
 */
export function alikeNear(text: string, words: string, start: number, least: number): Alike | undefined {
  const framed = framedAt(text, words, start);
  if (framed) return framed.likeness >= least ? framed : undefined;
  const from = Math.max(0, start - slack(words.length));
  const window = text.slice(from, start + words.length + 2 * slack(words.length));
  const matches = search(window, words, Math.floor(words.length * (1 - least)));
  // Of several that are as like, the one that is as long.
  const [best] = matches.sort((a, b) => offBy(a, words) - offBy(b, words));
  if (!best) return undefined;
  const [first, last] = [from + best.start, from + best.end];
  // The very words may be a part of a word.
  if (best.errors === 0) return { start: first, end: last, likeness: 1 };
  return {
    start: wordBorder(text, characterStart(text, first), -1),
    end: wordBorder(text, characterEnd(text, last), 1),
    likeness: 1 - best.errors / words.length,
  };
}

/** The place at an offset that begins and ends as the words do, whatever is between; it is found much faster. */
function framedAt(text: string, words: string, start: number): Alike | undefined {
  const { length } = words;
  let same = 0;
  while (same < length && text.charCodeAt(start + same) === words.charCodeAt(same)) same++;
  if (same < FRAME || length < 2 * FRAME) return undefined;
  const found = text.indexOf(words.slice(-FRAME), start + length - FRAME - slack(length));
  const end = found + FRAME;
  if (found < start + same || end > start + length + slack(length)) return undefined;
  let last = FRAME;
  while (last < length - same && end - last > start + same && endsAlike(text, end, words, last)) last++;
  const changed = words.slice(same, length - last);
  const instead = text.slice(start + same, end - last);
  return {
    start: characterStart(text, start),
    end: characterEnd(text, end),
    likeness: 1 - distance(changed, instead) / length,
  };
}

function endsAlike(text: string, end: number, words: string, at: number): boolean {
  return text.charCodeAt(end - 1 - at) === words.charCodeAt(words.length - 1 - at);
}

function offBy({ start, end }: { start: number; end: number }, words: string): number {
  return Math.abs(end - start - words.length);
}
