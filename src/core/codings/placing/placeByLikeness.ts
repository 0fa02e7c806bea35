import { TELLING } from '../describeExcerpt';
import { rangesOverlap, type Range } from '../../text/position';
import { slack } from '../../text/trail';
import { ALIKE } from '../alike';
import { alikeNear } from '../alikeNear';
import { agreeing, agreeOnLines, expectedRanges, isBetween, type Neighbours, type Sides } from './neighbours';
import type { PlacingCase } from './placingCase';
import { Stretch } from './stretch';
import { withinTurn } from './withinTurn';

/** How much more must speak for a place than for the next best, anywhere in the text. */
const LEAD = 0.1;

/** What being where the neighbours say, and having the same around it, adds to how like the words of a place are. */
const BESIDE = 0.1;

/** Of few words, more must be the same. In UTF-16 code units. */
const FEW = 40;
const FEW_ALIKE = 0.8;

/** How like words must be that are where they are expected, and how much of the surroundings must agree. */
const EXPECTED_ALIKE = 0.6;
const SURROUNDED = 0.5;

/** From this likeness on many words need not be looked for elsewhere. */
const HARDLY_CHANGED = 0.85;

/** How much further around the expected place is looked at, in code units: a word at either end, and more for few words. */
const AROUND = 20;

/** Places that are compared in full. */
const MOST_COMPARED = 3;

/** Nothing found by likeness is surer. */
const SUREST = 0.95;

/** Words that have changed hardly stand where they are expected. */
export function placeTheHardlyChanged(open: readonly PlacingCase[], neighbours: Neighbours): void {
  for (const it of open) {
    if (it.wanted.sought === '' || it.standsHere) continue;
    placeWhereExpected(it, neighbours, it.wanted.sought.length < TELLING ? EXPECTED_ALIKE : HARDLY_CHANGED);
  }
}

/** Words that have changed stand, for all that can be known, where the likest words are: where they are expected, or else anywhere. */
export function placeByLikeness(open: readonly PlacingCase[], neighbours: Neighbours): void {
  for (const it of open) {
    if (it.wanted.sought === '') continue;
    placeWhereExpected(it, neighbours, EXPECTED_ALIKE);
    if (!it.placing) placeLikest(it, neighbours.around(it.coding.at));
  }
}

/** Both neighbours say where, and what stands around it doesn't speak against it. */
function placeWhereExpected(it: PlacingCase, neighbours: Neighbours, least: number): void {
  const { coding, talk } = it;
  const words = it.wanted.sought;
  const reach = slack(words.length) + AROUND;
  const sides = neighbours.around(coding.at);
  if (!agreeOnLines(coding.at, sides)) return;
  for (const { start } of expectedRanges(coding.at, sides)) {
    const at = talk.lines.offsetAt(start);
    const near = new Stretch(it, at - reach, words.length + 3 * reach);
    const alike = alikeNear(near.text, words, near.offsetOf(at), least);
    // The very words are there, but weren't enough.
    if (!alike || (alike.likeness === 1 && least > EXPECTED_ALIKE)) continue;
    const found = it.excerptAt(near.rangeAt(alike.start, alike.end), near.text.slice(alike.start, alike.end));
    const range = withinTurn(it, found);
    if ((it.agreement(range) ?? 1) < SURROUNDED || !isBetween(range, sides)) continue;
    it.suppose(range, Math.min(alike.likeness, SUREST));
    return;
  }
}

/** Where the very words are somewhere and yet nothing was found, they are said too often, not changed. */
function placeLikest(it: PlacingCase, sides: Sides): void {
  if (it.elsewhere.length || it.traces.length === 0) return;
  const judged = likestPlaces(it).map((place) => judge(it, place, sides));
  judged.sort((a, b) => b.total - a.total);
  const [best, next] = judged;
  if (!best || best.total - (next?.total ?? 0) < LEAD) return;
  if (best.likeness < (it.wanted.sought.length < FEW ? FEW_ALIKE : ALIKE)) return;
  it.suppose(best.range, Math.min(best.likeness, SUREST));
}

interface Likely {
  readonly range: Range;
  /** What stands there, as words are compared. */
  readonly words: string;
  readonly likeness: number;
}

function likestPlaces(it: PlacingCase): Likely[] {
  const { sought, written } = it.wanted;
  const reach = slack(written.length);
  const places: Likely[] = [];
  for (const { start } of it.traces.slice(0, MOST_COMPARED)) {
    const near = new Stretch(it, start - reach, written.length + 4 * reach);
    const alike = alikeNear(near.text, sought, near.offsetOf(start), ALIKE);
    if (!alike) continue;
    const range = near.rangeAt(alike.start, alike.end);
    if (places.some((other) => rangesOverlap(other.range, range))) continue;
    places.push({ range, words: near.text.slice(alike.start, alike.end), likeness: alike.likeness });
  }
  return places;
}

function judge(it: PlacingCase, { range: found, words, likeness }: Likely, sides: Sides) {
  const range = withinTurn(it, it.excerptAt(found, words));
  const isBeside = agreeing(it.coding.at, range, sides) > 0 || isBetween(range, sides);
  const around = it.agreement(range) ?? 0;
  return { range, likeness, total: likeness + (isBeside ? BESIDE : 0) + BESIDE * around };
}
