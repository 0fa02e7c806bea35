import { sameRange, type Range } from '../../text/position';
import { wordBorder } from '../../text/wordBorder';
import { TELLING } from '../describeExcerpt';
import { agreeing, agreeOnLines, expectedRanges, isBetween, type Neighbours, type Sides } from './neighbours';
import { placesBetween, placesWithin } from './placeBetween';
import type { PlacingCase } from './placingCase';

/** How much of the surroundings must agree where both neighbours say that it is there; where one does; where there are none. */
const WITH_BOTH = 0.5;
const WITH_ONE = 0.75;
const WITH_NONE = 0.8;

/** How much more must speak for a place than for the next best. */
const LEAD = 0.2;

/** How much must speak for a place to be shown as the probable one. */
const PROBABLE = 0.8;

/** How sure a place is against which the neighbours speak. */
const DOUBTED = 0.5;

/** How much speaks for a place when nothing is known of its surroundings, and each neighbour that says that it is there. */
const UNKNOWN = 0.4;
const NEIGHBOUR = 0.25;

/** How much speaks for a place that it is the coding's own. */
const STAYS = 0.35;

/** How much speaks for a place that the words there are many. */
const MANY = 0.3;

/** How far around the expected place is looked, in code units. */
const AROUND = 3000;

/** Places per coding whose surroundings are compared, the nearest to the expected one on each side. */
const MOST_COMPARED = 10;

/**
 * Doubts what was found by words alone where the nearest codings on both sides have moved by as many lines and it isn't between them: then
 * it is most likely the same words said elsewhere. Where the words stand between them too, it is there.
 */
export function doubtTheContradicted(cases: readonly PlacingCase[], neighbours: Neighbours): void {
  const areInOrder = neighbours.areInOrder();
  const doubted = cases.filter((it) => {
    // As long as all are in order, none of them can be contradicted.
    if (it.isAnchor ? areInOrder : !it.standsHere) return false;
    const sides = neighbours.around(it.at, it);
    return agreeOnLines(it.at, sides) && !isBetween(it.isAnchor ? it.found : it.here, sides);
  });
  for (const it of doubted) {
    const sides = neighbours.around(it.at, it);
    const expected = expectedRanges(it.at, sides).find((range) => it.fits(range));
    if (expected) it.settle(expected);
    else it.suppose(it.found, DOUBTED);
  }
}

/** Words stand where both neighbours say, to the column, and not all of what should be around them speaks against it. */
export function placeWhereBothSay(open: readonly PlacingCase[], neighbours: Neighbours): void {
  for (const it of open) {
    const { at } = it.coding;
    const sides = neighbours.around(at);
    const isSaid = (range: Range) => agreeing(at, range, sides) === 2 && it.fits(range) && !cutsWord(it, range);
    const range = expectedRanges(at, sides).find(isSaid);
    if (range && (it.agreement(range) ?? 1) >= WITH_BOTH) it.settle(range);
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

/** Few words, and words that were there more than once, stand where their neighbours say, when these have moved together. */
export function placeFewByNeighbours(open: readonly PlacingCase[], neighbours: Neighbours): void {
  for (const it of open) {
    if (it.wanted.isHashed || !it.coding.context) continue;
    const sides = neighbours.around(it.coding.at);
    decide(it, sides, agreeOnLines(it.coding.at, sides));
  }
}

/** The same, whatever the neighbours have done. */
export function placeByNeighbours(open: readonly PlacingCase[], neighbours: Neighbours): void {
  for (const it of open) decide(it, neighbours.around(it.coding.at), true);
}

function decide(it: PlacingCase, sides: Sides, isLast: boolean): void {
  const candidates = placesOf(it, sides).map((range) => judge(it, range, sides));
  candidates.sort((a, b) => b.total - a.total);
  const [best, next] = candidates;
  if (!best) return;
  const { range, neighbours: beside, score, total } = best;
  const lead = total - (next?.total ?? 0);
  const isHere = sameRange(range, it.here);
  const isAlone = !sides.before && !sides.after;
  if (beside === 1 && score !== undefined && score >= WITH_ONE && lead >= LEAD) it.settle(range);
  else if (!isLast) return;
  else if (isHere && isAlone && (score ?? 1) >= WITH_NONE) it.leaveHere();
  else if (beside === 1 && isHere && score === undefined) it.leaveHere();
  else if (total >= PROBABLE && lead >= LEAD) it.suppose(range, Math.min(0.9, total / 2));
}

function judge(it: PlacingCase, range: Range, sides: Sides): Candidate {
  const neighbours = agreeing(it.coding.at, range, sides);
  const score = it.agreement(range);
  const stays = sameRange(range, it.here) ? STAYS : 0;
  const many = (it.coding.hash?.length ?? it.wanted.words.length) >= TELLING ? MANY : 0;
  return { range, neighbours, score, total: (score ?? UNKNOWN) + neighbours * NEIGHBOUR + stays + many };
}

/** Where the words stand: where the neighbours say, where they always did, and between the neighbours. */
function placesOf(it: PlacingCase, sides: Sides): Range[] {
  const places = expectedRanges(it.coding.at, sides).filter((range) => it.fits(range));
  if (it.standsHere) places.push(it.here);
  if (it.unlocked) places.push(it.unlocked);
  // Without anything that tells them apart, few words are everywhere.
  if (it.coding.context || it.isTelling)
    places.push(...it.elsewhere, ...(placesBetween(it, sides) ?? placesAround(it, sides, places[0])));
  const isFirst = (range: Range, i: number) => places.findIndex((other) => sameRange(other, range)) === i;
  return places.filter((range, i) => isFirst(range, i) && !cutsWord(it, range));
}

/**
 * "a" is found in every other word. Whoever coded a part of a word and said what stood around it has it back where all of that is the same.
 */
function cutsWord({ talk, coding }: PlacingCase, range: Range): boolean {
  const { text } = talk.lines;
  if (!coding.context && !coding.hash) return false;
  return talk.spanOf(range).some((offset) => wordBorder(text, offset, 1) !== offset);
}

/** Those that are nearest to where the excerpt is expected. */
function placesAround(it: PlacingCase, { before }: Sides, expected: Range | undefined): Range[] {
  const { lines } = it.talk;
  const offset = lines.offsetAt((expected ?? before?.found ?? it.here).start);
  const places = placesWithin(it, Math.max(0, offset - AROUND), offset + AROUND, Infinity);
  const middle = places.findIndex(([start]) => start >= offset);
  const last = middle < 0 ? places.length : middle;
  return places.slice(Math.max(0, last - MOST_COMPARED), last + MOST_COMPARED).map((place) => it.rangeOf(...place));
}
