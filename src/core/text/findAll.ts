import { scanForSeeds, type Seed } from './seeds';
import { isBetweenCharacters } from './wholeCharacters';

/** From this length on words are sought all at once, by a piece of this length. */
const SEED = 16;

/** So many places of the same words are found, and no more. */
export const MOST_PLACES = 2000;

/** How often that piece of words may be there before the words themselves are given up. */
const MOST_SEEDS = 5000;

/**
 * Where words stand in a text, each in text order; the text is gone through once for all long ones. Places where a character would be cut
 * don't count.
 */
export function findAll(text: string, words: Iterable<string>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const long: string[] = [];
  for (const one of new Set(words)) {
    if (one.length >= SEED) {
      places.set(one, []);
      long.push(one);
    } else {
      places.set(one, one === '' ? [] : findShort(text, one));
    }
  }
  scanForSeeds(text, SEED, rarestPieces(long), MOST_SEEDS, ({ of, at }, offset) => {
    const one = long[of] ?? '';
    const found = places.get(one) ?? [];
    const start = offset - at;
    if (start >= 0 && text.startsWith(one, start) && isWhole(text, start, one)) found.push(start);
    return found.length < MOST_PLACES;
  });
  return places;
}

/** Of each words' beginning, middle and end the one that the fewest others share. */
function rarestPieces(words: readonly string[]): Seed[] {
  const pieces = words.map((one, of) => {
    const last = one.length - SEED;
    return [0, last >> 1, last].map((at): Seed => ({ text: one.slice(at, at + SEED), of, at }));
  });
  const counts = new Map<string, number>();
  for (const { text } of pieces.flat()) counts.set(text, (counts.get(text) ?? 0) + 1);
  const count = ({ text }: Seed) => counts.get(text) ?? 0;
  return pieces.map((three) => three.reduce((rarest, piece) => (count(piece) < count(rarest) ? piece : rarest)));
}

function findShort(text: string, words: string): number[] {
  const found: number[] = [];
  for (let i = text.indexOf(words); i >= 0 && found.length < MOST_PLACES; i = text.indexOf(words, i + 1)) {
    if (isWhole(text, i, words)) found.push(i);
  }
  return found;
}

function isWhole(text: string, offset: number, words: string): boolean {
  return isBetweenCharacters(text, offset) && isBetweenCharacters(text, offset + words.length);
}
