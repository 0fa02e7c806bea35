import { isWordCharacterAt } from '../../text/characters';
import { firstNotBefore } from '../../text/firstNotBefore';
import { plainWords } from '../../text/plainText';
import type { Position } from '../../text/position';
import { TELLING } from '../describeExcerpt';
import { hashOfWords } from '../fingerprint';
import type { Talk } from '../talk';
import { expectedRanges, Neighbours } from './neighbours';
import type { PlacingCase } from './placingCase';

/** How far around the expected place every word is tried for a beginning, in code units of the plain text. */
const REACH = 500;

/** So many stretches are hashed for all codings together; it takes a fraction of a second. */
const MOST_HASHES = 60_000;

/** How often what has been found is used to look for the rest. */
const MOST_ROUNDS = 4;

/** How sure a place is whose words have the hash and are there once, when nothing else is known. */
const SAME_WORDS = 0.7;

/**
 * Words of which there is only a hash can't be looked up. They are tried where they would begin with a word near the expected place, and
 * with a paragraph anywhere, as many code units long as they were; those first that would end with a paragraph too. What is found tells
 * where to look for what stood beside it.
 */
export function placeByHash(cases: readonly PlacingCase[]): void {
  let open = cases.filter((it) => !it.placing && it.coding.hash && !it.standsHere && it.wanted.isHashed);
  const [first] = open;
  if (!first) return;
  const paragraphs = plainParagraphs(first.talk);
  let left = MOST_HASHES;
  for (let round = 0; round < MOST_ROUNDS && open.length; round++) {
    const neighbours = new Neighbours(cases);
    const before = open.length;
    for (const it of open) {
      const tried = tryBeginnings(it, neighbours, paragraphs, left);
      left -= tried;
      if (left <= 0) return;
    }
    open = open.filter((it) => !it.placing && !it.unlocked);
    if (open.length === before) return;
  }
}

/** What has the hash of many words that are there once is most likely the excerpt, wherever it is. */
export function supposeByHash(cases: readonly PlacingCase[]): void {
  for (const it of cases) {
    if (it.placing || !it.unlocked || (it.coding.hash?.length ?? 0) < TELLING) continue;
    const words = plainWords(it.talk.lines.slice(it.unlocked));
    if (it.talk.repetitions.placesOf(words).length === 1) it.suppose(it.unlocked, SAME_WORDS);
  }
}

/** @returns how many stretches were hashed. */
function tryBeginnings(it: PlacingCase, neighbours: Neighbours, paragraphs: Paragraphs, most: number): number {
  const { coding, talk } = it;
  const { hash, id } = coding;
  const { plain } = talk;
  if (!hash) return 0;
  let tried = 0;
  for (const place of beginnings(plain.text, hash.length, expectedOffset(it, neighbours), paragraphs)) {
    if (tried++ >= most) break;
    const end = place + hash.length;
    if (hashOfWords(id, plain.text.slice(place, end)) !== hash.words) continue;
    const range = it.rangeAt(place, end);
    if (hash.length >= TELLING && it.isSurrounded(range)) it.settle(range);
    else it.unlocked = range;
    break;
  }
  return tried;
}

/** Where the excerpt should begin in the plain text: as far from a neighbour as it was on the same line, or as many lines further. */
function expectedOffset({ coding, talk, here }: PlacingCase, neighbours: Neighbours): number {
  const { at } = coding;
  const sides = neighbours.around(at);
  const offset = (position: Position) => talk.plain.fromOriginal(talk.lines.offsetAt(position));
  for (const anchor of [sides.before, sides.after]) {
    if (anchor?.at.start.line !== at.start.line) continue;
    return offset(anchor.found.start) + at.start.character - anchor.at.start.character;
  }
  return offset((expectedRanges(at, sides)[0] ?? sides.before?.found ?? here).start);
}

interface Paragraphs {
  readonly starts: Int32Array;
  readonly ends: ReadonlySet<number>;
}

function plainParagraphs(talk: Talk): Paragraphs {
  const { plain, paragraphs } = talk;
  return {
    starts: paragraphs.starts.map((start) => plain.fromOriginal(start)),
    ends: new Set(paragraphs.ends.map((end) => plain.fromOriginal(end))),
  };
}

/** Where words of a length may begin in the plain text, the likeliest first. */
function* beginnings(text: string, length: number, expected: number, { starts, ends }: Paragraphs): Generator<number> {
  const isSpace = (offset: number) => offset < 0 || offset >= text.length || text[offset] === ' ';
  const couldBe = (start: number) =>
    start + length <= text.length &&
    !isSpace(start) &&
    !isSpace(start + length - 1) &&
    !isWordCharacterAt(text, start + length);
  const middle = firstNotBefore(starts, expected);
  for (const toEnd of [true, false]) {
    // Ever further away on both sides, of which one may have them all.
    for (let i = 0; i <= 2 * starts.length; i++) {
      const start = starts[middle + (i % 2 ? -(i + 1) / 2 : i / 2)];
      if (start !== undefined && ends.has(start + length) === toEnd && couldBe(start)) yield start;
    }
    if (!toEnd) return;
    for (let i = 0; i <= REACH; i++) {
      for (const start of [expected + i, expected - i]) if (isSpace(start - 1) && couldBe(start)) yield start;
    }
  }
}
