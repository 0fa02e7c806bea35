import { firstNotBefore } from '../../text/firstNotBefore';
import { sameRange, type Range } from '../../text/position';
import { TELLING } from '../describeExcerpt';
import { agreeing, expectedRanges, isContradicted, Neighbours, type Sides } from './neighbours';
import { rangeOf } from './placeByWords';
import { isLikelyHere } from './placeNearby';
import type { PlacingCase } from './placingCase';

/** How much of the surroundings must agree where both neighbours say that it is there; and where only one does. */
const WITH_BOTH = 0.5;
const WITH_ONE = 0.7;

/** How much more must speak for a place than for the next best. */
const LEAD = 0.2;

/** How much must speak for a place to be shown as the probable one. */
const PROBABLE = 0.6;

/** How sure a place is against which the neighbours speak. */
const DOUBTED = 0.5;

/** How much speaks for a place when nothing is known of its surroundings, and each neighbour that says that it is there. */
const UNKNOWN = 0.4;
const NEIGHBOUR = 0.25;

/** How much speaks for a place that it is the coding's own. */
const STAYS = 0.35;

/** How much speaks for a place that the words there are many. */
const MANY = 0.15;

/** Places per coding whose surroundings are compared, the nearest to the expected one on each side. */
const MOST_COMPARED = 10;

export function neighboursOf(cases: readonly PlacingCase[]): Neighbours {
  return new Neighbours(cases.flatMap(({ anchor }) => anchor ?? []));
}

/**
 * Doubts what was found by words alone where the nearest codings on both sides have moved by as many lines and it isn't between them: then
 * it is most likely the same words said elsewhere. Where the words stand between them too, it is there.
 */
export function doubtTheContradicted(cases: readonly PlacingCase[]): void {
  const neighbours = neighboursOf(cases);
  const doubted = cases.filter(({ anchor, placing, coding, standsHere, here }) => {
    const range = placing?.range ?? (standsHere ? here : undefined);
    return range && isContradicted(coding.at, range, neighbours.around(coding.at, anchor));
  });
  for (const it of doubted) {
    const sides = neighbours.around(it.coding.at, it.anchor);
    const expected = expectedRanges(it.coding.at, sides).find((range) => it.fits(range));
    if (expected) it.settle(expected);
    else it.suppose(it.placing?.range ?? it.here, DOUBTED);
  }
}

interface Candidate {
  readonly range: Range;
  readonly neighbours: number;
  /** What of the surroundings agrees; nothing when nothing is known of them. */
  readonly score: number | undefined;
  /** All that speaks for it. */
  readonly total: number;
}

/** Few words, and words that are there more than once, stand where their neighbours say. */
export function placeByNeighbours(cases: readonly PlacingCase[]): void {
  const neighbours = neighboursOf(cases);
  for (const it of cases) {
    if (it.placing) continue;
    if (isLikelyHere(it)) it.leaveHere();
    else decide(it, neighbours.around(it.coding.at));
  }
}

function decide(it: PlacingCase, sides: Sides): void {
  const candidates = placesOf(it, sides).map((range) => judge(it, range, sides));
  candidates.sort((a, b) => b.total - a.total);
  const [best, next] = candidates;
  if (!best) return;
  const { range, neighbours: beside, score, total } = best;
  const lead = total - (next?.total ?? 0);
  const isHere = sameRange(range, it.coding.at);
  if (beside === 2 && (isHere || (score ?? 1) >= WITH_BOTH)) it.settle(range);
  else if (beside === 1 && score !== undefined && score >= WITH_ONE && lead >= LEAD) it.settle(range);
  else if (total >= PROBABLE && lead >= LEAD) it.suppose(range, Math.min(0.9, total / 2));
}

function judge(it: PlacingCase, range: Range, sides: Sides): Candidate {
  const neighbours = agreeing(it.coding.at, range, sides);
  const { score } = it.agreement(range);
  const stays = sameRange(range, it.coding.at) ? STAYS : 0;
  const many = (it.coding.hash?.length ?? it.wanted.words.length) >= TELLING ? MANY : 0;
  return { range, neighbours, score, total: (score ?? UNKNOWN) + neighbours * NEIGHBOUR + stays + many };
}

/** Where the words stand: where the neighbours say, where they always did, and between the neighbours. */
function placesOf(it: PlacingCase, sides: Sides): Range[] {
  const places = expectedRanges(it.coding.at, sides).filter((range) => it.fits(range));
  if (it.standsHere) places.push(it.here);
  if (it.unlocked) places.push(it.unlocked);
  // Without anything that tells them apart, few words are everywhere.
  if (it.coding.context || it.isTelling) places.push(...placesBetween(it, sides, places[0]));
  return places.filter((range, i) => places.findIndex((other) => sameRange(other, range)) === i);
}

/** Those between the neighbours, as far as these are in order, that are nearest to where the excerpt is expected. */
function placesBetween(it: PlacingCase, { before, after }: Sides, expected: Range | undefined): Range[] {
  const { talk, wanted, here } = it;
  const places = talk.repetitions.placesOf(wanted.words);
  const plainAt = ({ start }: Range) => talk.plain.fromOriginal(talk.lines.offsetAt(start));
  const [from, to] = [before ? plainAt(before.found) : 0, after ? plainAt(after.found) : Infinity];
  const middle = firstNotBefore(places, plainAt(expected ?? before?.found ?? here));
  return places
    .slice(Math.max(0, middle - MOST_COMPARED), middle + MOST_COMPARED)
    .filter((place) => from > to || (place >= from && place <= to))
    .map((place) => rangeOf(it, [talk.plain.toOriginal(place), talk.plain.toOriginal(place + wanted.words.length)]));
}
