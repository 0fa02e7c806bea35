import { slack } from '../text/trail';
import { scanForSeeds, type Seed } from '../text/seeds';
import { ALIKE, type Alike } from './alike';
import { alikeNear } from './alikeNear';

/** Pieces of the sought words, of which some must be left in a place that is like them. */
const PIECE = 8;
const MOST_PIECES = 24;

/** A piece that is there more often tells nothing. */
const MOST_SEEDS = 64;

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

function compare(text: string, words: string, starts: readonly number[]): Alike[] {
  const found: Alike[] = [];
  for (const start of starts) {
    const alike = alikeNear(text, words, start, ALIKE);
    if (alike && found.every((other) => alike.end <= other.start || alike.start >= other.end)) found.push(alike);
  }
  return found.sort((a, b) => b.likeness - a.likeness);
}
