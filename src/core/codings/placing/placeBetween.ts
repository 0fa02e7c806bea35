import type { Range } from '../../text/position';
import { isBetweenCharacters } from '../../text/wholeCharacters';
import { isBetween, isInOrder, type Neighbours, type Sides } from './neighbours';
import type { PlacingCase } from './placingCase';
import { LOOSE, Stretch } from './stretch';

/** What is further apart, in code units, isn't near any more. */
const NEAR = 20_000;

/** So many places of the same words are looked at. */
const MOST = 20;

/** The words stand once between the codings that they stood between; few words once with all their surroundings. */
export function placeBetween(open: readonly PlacingCase[], neighbours: Neighbours): void {
  for (const it of open) {
    if (it.standsHere || !(it.isTelling || it.isToldByContext)) continue;
    const sides = neighbours.around(it.coding.at);
    const told = (range: Range) => it.isTelling || it.isSurrounded(range);
    // As they are written they are found faster, and hardly ever stand there in another form too.
    const written = placesBetween(it, sides, true)?.filter(told);
    const [only, other] = written?.length ? written : (placesBetween(it, sides)?.filter(told) ?? []);
    if (only && !other) it.settle(only);
  }
}

/** Whether what stood on both sides is known, and still so, and not far from each other. */
export function areNear({ talk }: PlacingCase, sides: Sides): boolean {
  const { before, after } = sides;
  if (!before || !after || !isInOrder(sides)) return false;
  return talk.lines.offsetAt(after.found.start) - talk.lines.offsetAt(before.found.start) <= NEAR;
}

/**
 * Where the words stand between two neighbours; nothing where these aren't known, in order and near each other.
 * @param asWritten whether in the very form of the quote.
 */
export function placesBetween(it: PlacingCase, sides: Sides, asWritten = false): Range[] | undefined {
  const { before, after } = sides;
  if (!before || !after || !areNear(it, sides)) return undefined;
  const { lines } = it.talk;
  const [from, to] = [lines.offsetAt(before.found.start), lines.offsetAt(after.found.start)];
  const places = asWritten ? placesAsWritten(it, from, to) : placesWithin(it, from, to);
  return places.filter((range) => isBetween(range, sides));
}

function placesAsWritten({ talk, wanted }: PlacingCase, from: number, to: number): Range[] {
  const { lines } = talk;
  const { length } = wanted.quote;
  const starts = placesIn(lines.text.slice(from, to + length), wanted.quote, MOST);
  return starts.map((start) => lines.rangeAt(from + start, from + start + length));
}

/** Where the words begin in a stretch of the text; the first of them where these are many. */
export function placesWithin(it: PlacingCase, from: number, to: number, most = MOST): Range[] {
  const { words } = it.wanted;
  if (!it.wanted.mayBeIn(it.talk.lines.text.slice(from, to + words.length * LOOSE))) return [];
  const near = new Stretch(it, from, to, words.length);
  return placesIn(near.text, words, most).map((start) => near.rangeAt(start, start + words.length));
}

function placesIn(text: string, words: string, most: number): number[] {
  const places: number[] = [];
  if (!words) return places;
  for (let i = text.indexOf(words); i >= 0 && places.length < most; i = text.indexOf(words, i + 1)) {
    if (isBetweenCharacters(text, i) && isBetweenCharacters(text, i + words.length)) places.push(i);
  }
  return places;
}
