import { firstNotBefore } from '../../text/firstNotBefore';
import { TELLING } from '../describeExcerpt';
import { hashOfWords } from '../fingerprint';
import type { Talk } from '../talk';
import { expectedRanges } from './neighbours';
import { neighboursOf } from './placeByNeighbours';
import { rangeOf } from './placeByWords';
import type { PlacingCase } from './placingCase';

/** How far around the expected place every word is tried for a beginning, in code units of the plain text. */
const REACH = 500;

/** So many stretches are hashed for all codings together; it takes a fraction of a second. */
const MOST_HASHES = 60_000;

/**
 * Words of which there is only a hash can't be looked up. They are tried where they would begin with a word near the expected place, and
 * with a paragraph anywhere, as many code units long as they were; those first that would end with a paragraph too.
 */
export function placeByHash(cases: readonly PlacingCase[]): void {
  const open = cases.filter((it) => !it.placing && !it.standsHere && it.coding.hash !== undefined && !it.wanted.words);
  const [first] = open;
  if (!first) return;
  const { talk } = first;
  const neighbours = neighboursOf(cases);
  const paragraphs = plainParagraphs(talk);
  let left = MOST_HASHES;
  for (const it of open) {
    const { coding, here } = it;
    const { hash, id } = coding;
    if (!hash) continue;
    const sides = neighbours.around(coding.at);
    const { start } = expectedRanges(coding.at, sides)[0] ?? sides.before?.found ?? here;
    const expected = talk.plain.fromOriginal(talk.lines.offsetAt(start));
    for (const place of beginnings(talk.plain.text, hash.length, expected, paragraphs)) {
      if (left-- <= 0) return;
      const end = place + hash.length;
      if (hashOfWords(id, talk.plain.text.slice(place, end)) !== hash.words) continue;
      const range = rangeOf(it, [talk.plain.toOriginal(place), talk.plain.toOriginal(end)]);
      if (hash.length >= TELLING && it.agreement(range).full) it.settle(range);
      else it.unlocked = range;
      break;
    }
  }
}

interface Paragraphs {
  readonly starts: readonly number[];
  readonly ends: ReadonlySet<number>;
}

function plainParagraphs({ plain, paragraphs }: Talk): Paragraphs {
  return {
    starts: paragraphs.map(([start]) => plain.fromOriginal(start)),
    ends: new Set(paragraphs.map(([, end]) => plain.fromOriginal(end))),
  };
}

/** Where words of a length may begin in the plain text, the likeliest first. */
function* beginnings(text: string, length: number, expected: number, { starts, ends }: Paragraphs): Generator<number> {
  const isSpace = (offset: number) => offset < 0 || offset >= text.length || text[offset] === ' ';
  const couldBe = (start: number) =>
    start + length <= text.length && !isSpace(start) && !isSpace(start + length - 1) && isSpace(start + length);
  const middle = firstNotBefore(starts, expected);
  for (const toEnd of [true, false]) {
    for (let i = 0; i < starts.length; i++) {
      // Ever further away on both sides.
      const start = starts[middle + (i % 2 ? -(i + 1) / 2 : i / 2)];
      if (start !== undefined && ends.has(start + length) === toEnd && couldBe(start)) yield start;
    }
    if (!toEnd) return;
    for (let i = 0; i <= REACH; i++) {
      for (const start of [expected + i, expected - i]) if (isSpace(start - 1) && couldBe(start)) yield start;
    }
  }
}
