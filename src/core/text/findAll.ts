import { scanForSeeds, type Seed } from './seeds';
import { isBetweenCharacters } from './wholeCharacters';

/** From this length on words are sought all at once, by their first units. */
const SEED = 16;

/** So many places of the same words are found, and no more. */
export const MOST_PLACES = 2000;

/** How often the first units of words may be there before the words themselves are given up. */
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
  const seeds = long.map((one, of): Seed => ({ text: one.slice(0, SEED), of, at: 0 }));
  scanForSeeds(text, SEED, seeds, MOST_SEEDS, ({ of }, offset) => {
    const one = long[of] ?? '';
    const found = places.get(one) ?? [];
    if (text.startsWith(one, offset) && isWhole(text, offset, one)) found.push(offset);
    return found.length < MOST_PLACES;
  });
  return places;
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
