import type { Range } from '../../text/position';
import { isBetweenCharacters } from '../../text/wholeCharacters';
import { isInOrder, Neighbours, type Sides } from './neighbours';
import type { PlacingCase } from './placingCase';

/** What is further apart, in code units, isn't near any more. */
const NEAR = 20_000;

/** So many places of the same words are looked at. */
const MOST = 20;

/** The words stand once between the codings that they stood between; few words once with all their surroundings. */
export function placeBetween(cases: readonly PlacingCase[]): void {
  const neighbours = new Neighbours(cases);
  for (const it of cases) {
    if (it.placing || it.standsHere || !(it.isTelling || it.isToldByContext)) continue;
    const places = placesBetween(it, neighbours.around(it.coding.at)) ?? [];
    const told = it.isTelling ? places : places.filter((range) => it.agreement(range).full);
    const [only] = told;
    if (told.length === 1 && only) it.settle(only);
  }
}

/** Where the words begin between two neighbours; nothing where these aren't known, in order and near each other. */
export function placesBetween(it: PlacingCase, sides: Sides): Range[] | undefined {
  const { before, after } = sides;
  const { words } = it.wanted;
  if (!before || !after || !words || !isInOrder(sides)) return undefined;
  const { plain, lines } = it.talk;
  const from = plain.fromOriginal(lines.offsetAt(before.found.start));
  const to = plain.fromOriginal(lines.offsetAt(after.found.start));
  if (to - from > NEAR) return undefined;
  const near = plain.text.slice(from, to + words.length);
  const places: Range[] = [];
  for (let i = near.indexOf(words); i >= 0 && places.length < MOST; i = near.indexOf(words, i + 1)) {
    const [start, end] = [from + i, from + i + words.length];
    if (!isBetweenCharacters(plain.text, start) || !isBetweenCharacters(plain.text, end)) continue;
    places.push(it.rangeAt(start, end));
  }
  return places;
}
