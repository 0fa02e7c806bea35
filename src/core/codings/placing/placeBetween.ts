import type { Range } from '../../text/position';
import { isBetweenCharacters } from '../../text/wholeCharacters';
import { isBetween, isInOrder, Neighbours, type Sides } from './neighbours';
import type { PlacingCase } from './placingCase';
import { Stretch } from './stretch';

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
    const told = it.isTelling ? places : places.filter((range) => it.isSurrounded(range));
    const [only] = told;
    if (told.length === 1 && only) it.settle(only);
  }
}

/** Where the words begin between two neighbours; nothing where these aren't known, in order and near each other. */
export function placesBetween(it: PlacingCase, sides: Sides): Range[] | undefined {
  const { before, after } = sides;
  const { words } = it.wanted;
  if (!before || !after || !words || !isInOrder(sides)) return undefined;
  const { lines } = it.talk;
  const from = lines.offsetAt(before.found.start);
  const to = lines.offsetAt(after.found.start);
  if (to - from > NEAR) return undefined;
  const near = new Stretch(it, from, to + words.length);
  const places: Range[] = [];
  for (let i = near.text.indexOf(words); i >= 0 && places.length < MOST; i = near.text.indexOf(words, i + 1)) {
    const end = i + words.length;
    if (!isBetweenCharacters(near.text, i) || !isBetweenCharacters(near.text, end)) continue;
    const range = near.rangeAt(i, end);
    if (isBetween(range, sides)) places.push(range);
  }
  return places;
}
