import { TELLING } from '../describeExcerpt';
import { ALIKE, alikeNear, findAlike, type Alike } from '../findAlike';
import { agreeing, agreeOnLines, expectedRanges, isBetween, Neighbours, type Sides } from './neighbours';
import type { PlacingCase } from './placingCase';
import { Stretch } from './stretch';

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

/** How much further around the expected place of few words is looked at, in code units. */
const AROUND = 20;

/** Nothing found by likeness is surer. */
const SUREST = 0.95;

/** Words that have changed hardly stand where they are expected. */
export function placeTheHardlyChanged(cases: readonly PlacingCase[]): void {
  const neighbours = new Neighbours(cases);
  for (const it of cases) {
    const least = it.wanted.sought.length < TELLING ? EXPECTED_ALIKE : HARDLY_CHANGED;
    if (isOpen(it) && !it.standsHere) placeWhereExpected(it, neighbours, least);
  }
}

/** Words that have changed stand, for all that can be known, where the likest words are: where they are expected, or else anywhere. */
export function placeByLikeness(cases: readonly PlacingCase[]): void {
  const neighbours = new Neighbours(cases);
  for (const it of cases) if (isOpen(it)) placeWhereExpected(it, neighbours, EXPECTED_ALIKE);
  placeAnywhere(
    cases.filter((it) => isOpen(it) && it.wanted.sought.length >= TELLING),
    neighbours,
  );
}

function isOpen(it: PlacingCase): boolean {
  return !it.placing && it.wanted.sought !== '';
}

/** Both neighbours say where, and what stands around it doesn't speak against it. */
function placeWhereExpected(it: PlacingCase, neighbours: Neighbours, least: number): void {
  const { coding, talk } = it;
  const words = it.wanted.sought;
  const sides = neighbours.around(coding.at);
  if (!agreeOnLines(coding.at, sides)) return;
  for (const { start } of expectedRanges(coding.at, sides)) {
    const at = talk.lines.offsetAt(start);
    const from = Math.max(0, at - words.length);
    const near = new Stretch(it, from, at + 2 * words.length + AROUND);
    const alike = alikeNear(near.text, words, near.offsetOf(at), least);
    // The very words are there, but weren't enough.
    if (!alike || (alike.likeness === 1 && least > EXPECTED_ALIKE)) continue;
    const range = it.excerptAt(near.rangeAt(alike.start, alike.end), near.text.slice(alike.start, alike.end));
    if ((it.agreement(range) ?? 1) < SURROUNDED || !isBetween(range, sides)) continue;
    it.suppose(range, Math.min(alike.likeness, SUREST));
    return;
  }
}

function placeAnywhere(cases: readonly PlacingCase[], neighbours: Neighbours): void {
  const [first] = cases;
  if (!first) return;
  const { plain, repetitions } = first.talk;
  repetitions.prepare(cases.flatMap(({ wanted }) => [wanted.words, wanted.beginning ?? '']));
  const changed = cases.filter((it) => !isSaidSomewhere(it));
  const alike = findAlike(
    plain.text,
    changed.map(({ wanted }) => wanted.sought),
  );
  for (const it of changed) {
    const sides = neighbours.around(it.coding.at);
    const judged = (alike.get(it.wanted.sought) ?? []).map((place) => judge(it, place, sides));
    judged.sort((a, b) => b.total - a.total);
    const [best, next] = judged;
    if (!best || best.total - (next?.total ?? 0) < LEAD) continue;
    if (best.likeness < (it.wanted.sought.length < FEW ? FEW_ALIKE : ALIKE)) continue;
    it.suppose(best.range, Math.min(best.likeness, SUREST));
  }
}

/** Where the very words are somewhere and yet nothing was found, they are said too often, not changed. */
function isSaidSomewhere({ talk, wanted }: PlacingCase): boolean {
  return [wanted.words, wanted.beginning ?? ''].some((words) => talk.repetitions.placesOf(words).length > 0);
}

function judge(it: PlacingCase, { start, end, likeness }: Alike, sides: Sides) {
  const { coding, talk } = it;
  const range = it.excerptAt(it.rangeAt(start, end), talk.plain.text.slice(start, end));
  const isBeside = agreeing(coding.at, range, sides) > 0 || isBetween(range, sides);
  const around = it.agreement(range) ?? 0;
  return { range, likeness, total: likeness + (isBeside ? BESIDE : 0) + BESIDE * around };
}
