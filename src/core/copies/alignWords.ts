import { alignInFull } from './alignInFull';
import { commonRuns, type Gap } from './commonRuns';
import { pairMisread } from './misread';
import { NOWHERE } from './talkWords';

/** How many words in a row have to be there just once in both to hold on to, one after the other. */
const RUNS = [8, 5, 3, 2, 1, 1];

/** Gaps that are compared word by word at once, and those where nothing more is there just once; in words of one text times words of the other. */
const SMALL = 1 << 14;
const LARGEST = 1 << 20;

/**
 * Says of each word of a text which word of another text it is, {@link NOWHERE} where it isn't there. The places are in the same order in
 * both texts.
 *
 * Stretches that are there just once in both are held on to first, the longest that keep their order (patience sorting), then shorter ones
 * between them; what is left is compared word by word, as far as it is short. So the time grows with the length of the texts, and of texts
 * in which nothing is there just once the words stay without a place.
 */
export function alignWords(words: readonly string[], others: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  const [a, b] = [numbered(words, numbers), numbered(others, numbers)];
  const places = new Int32Array(a.length).fill(NOWHERE);
  let gaps: readonly Gap[] = [{ from: 0, to: a.length, otherFrom: 0, otherTo: b.length }];
  for (const length of RUNS) {
    gaps = gaps.flatMap((gap) => {
      if (sizeOf(gap) > SMALL) return commonRuns(a, b, gap, length, places);
      alignInFull(a, b, gap, places);
      return [];
    });
  }
  for (const gap of gaps) if (sizeOf(gap) <= LARGEST) alignInFull(a, b, gap, places);
  pairMisread(words, others, places);
  return places;
}

function sizeOf({ from, to, otherFrom, otherTo }: Gap): number {
  return (to - from) * (otherTo - otherFrom);
}

function numbered(words: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(words, (word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  });
}
