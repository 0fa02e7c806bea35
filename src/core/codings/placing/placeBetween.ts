import { findWords, type Found } from '../../text/findWords';
import type { Range } from '../../text/position';
import { isBetweenCharacters } from '../../text/wholeCharacters';
import { isBetween, isInOrder, type Neighbours, type Sides } from './neighbours';
import type { PlacingCase } from './placingCase';

/** What is further apart, in code units, isn't near any more. */
const NEAR = 20_000;

/** So many places of the same words are looked at. */
const MOST = 20;

/** So many where it matters that there is no other. */
const MOST_OF_ALL = 500;

/** The words stand once between the codings that they stood between; few words once with all their surroundings. */
export function placeBetween(open: readonly PlacingCase[], neighbours: Neighbours): void {
  for (const it of open) {
    if (it.standsHere || !(it.isTelling || it.isToldByContext)) continue;
    const places = placesBetween(it, neighbours.around(it.coding.at), MOST_OF_ALL) ?? [];
    if (places.length === MOST_OF_ALL) continue;
    const [only, other] = places.filter((range) => it.isTelling || it.isSurrounded(range));
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
 * Where the words stand between two neighbours, the first of them where these are many; nothing where the neighbours aren't known, in order
 * and near each other.
 */
export function placesBetween(it: PlacingCase, sides: Sides, most = MOST): Range[] | undefined {
  const { before, after } = sides;
  if (!before || !after || !areNear(it, sides)) return undefined;
  const { lines } = it.talk;
  const places = placesWithin(it, lines.offsetAt(before.found.start), lines.offsetAt(after.found.start), most);
  return places.map((place) => it.rangeOf(...place)).filter((range) => isBetween(range, sides));
}

/** Where the words begin in a stretch of the text; the first of them where these are many. */
export function placesWithin(it: PlacingCase, from: number, to: number, most: number): Found[] {
  const { text } = it.talk.lines;
  const places: Found[] = [];
  for (const [start, end] of findWords(text, it.wanted.words, from, to)) {
    if (places.length === most) break;
    if (isBetweenCharacters(text, start) && isBetweenCharacters(text, end)) places.push([start, end]);
  }
  return places;
}
