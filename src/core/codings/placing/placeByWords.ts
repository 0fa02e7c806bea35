import { TELLING } from '../describeExcerpt';
import { endOfExcerpt } from '../endOfExcerpt';
import { BESIDE } from '../surroundings';
import type { PlacingCase } from './placingCase';

/** How sure it is where an excerpt is whose beginning is found, but not its end. */
const BEGINS = 0.8;

/** The words stand once in the whole text, or once with all that stood around them. */
export function placeByWords(cases: readonly PlacingCase[]): void {
  const open = cases.filter((it) => !it.placing && !it.standsHere && it.wanted.words !== '');
  const [first] = open;
  if (!first) return;
  const { repetitions } = first.talk;
  const told = open.filter((it) => it.isTelling || it.coding.context);
  repetitions.prepare(told.flatMap(({ wanted }) => [wanted.words, wanted.beginning ?? '']));
  for (const it of told) {
    if (it.isTelling) placeWhereItStands(it);
    else if (it.isToldByContext) placeInItsContext(it);
  }
}

function placeWhereItStands(it: PlacingCase): void {
  const { talk, wanted, coding } = it;
  const { words, beginning = '' } = wanted;
  // A whole quote may end as an abbreviated one does, so it is looked for as it stands first.
  const whole = talk.repetitions.placesOf(words);
  const [only] = whole;
  if (whole.length === 1 && only !== undefined) it.settle(it.rangeAt(only, only + words.length));
  if (whole.length > 0 || beginning.length < TELLING) return;
  const begun = talk.repetitions.placesOf(beginning);
  const [start] = begun;
  if (begun.length !== 1 || start === undefined) return;
  const from = talk.lines.positionAt(talk.plain.toOriginal(start));
  const { range, sure } = endOfExcerpt(talk, coding, from, beginning);
  if (sure) it.settle(range);
  else it.suppose(range, BEGINS);
}

function placeInItsContext(it: PlacingCase): void {
  const { context } = it.coding;
  if (!context) return;
  const places = it.talk.repetitions
    .placesLike(it.wanted.words, context, BESIDE[0])
    .map((place) => it.rangeAt(place, place + it.wanted.words.length))
    .filter((range) => it.isSurrounded(range));
  const [only] = places;
  if (places.length === 1 && only) it.settle(only);
}
