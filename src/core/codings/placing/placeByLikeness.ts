import type { Range } from '../../text/position';
import { TELLING } from '../describeExcerpt';
import { endOfExcerpt } from '../endOfExcerpt';
import { findAlike, type Alike } from '../findAlike';
import { agreeing, isBetween, type Sides } from './neighbours';
import { neighboursOf } from './placeByNeighbours';
import { rangeOf } from './placeByWords';
import type { PlacingCase } from './placingCase';

/** How much more must speak for a place than for the next best, anywhere in the text. */
const LEAD = 0.1;

/** What being where the neighbours say, and having the same around it, adds to how like the words of a place are. */
const BESIDE = 0.1;

/** Of few words, more must be the same. In UTF-16 code units. */
const FEW = 40;
const FEW_ALIKE = 0.8;

/** Nothing found by likeness is surer. */
const SUREST = 0.95;

/** Words that have changed stand, for all that can be known, where the likest words are. */
export function placeByLikeness(cases: readonly PlacingCase[]): void {
  const [first] = cases;
  first?.talk.repetitions.prepare(
    cases.flatMap((it) => (it.placing ? [] : [it.wanted.words, it.wanted.beginning ?? ''])),
  );
  const open = cases.filter((it) => !it.placing && soughtWords(it).length >= TELLING && !isSaidSomewhere(it));
  if (!first) return;
  const alike = findAlike(first.talk.plain.text, open.map(soughtWords));
  const neighbours = neighboursOf(cases);
  for (const it of open) {
    const sides = neighbours.around(it.coding.at);
    const judged = (alike.get(soughtWords(it)) ?? []).map((place) => judge(it, place, sides));
    judged.sort((a, b) => b.total - a.total);
    const [best, next] = judged;
    if (!best || best.total - (next?.total ?? 0) < LEAD) continue;
    if (soughtWords(it).length < FEW && best.likeness < FEW_ALIKE) continue;
    it.suppose(best.range, Math.min(best.likeness, SUREST));
  }
}

/** Where the very words are somewhere and yet nothing was found, they are said too often, not changed. */
function isSaidSomewhere({ talk, wanted }: PlacingCase): boolean {
  return [wanted.words, wanted.beginning ?? ''].some((words) => talk.repetitions.placesOf(words).length > 0);
}

function soughtWords({ wanted }: PlacingCase): string {
  return wanted.beginning ?? wanted.words;
}

function judge(it: PlacingCase, { start, end, likeness }: Alike, sides: Sides) {
  const { talk, coding, wanted } = it;
  const { plain } = talk;
  const found = rangeOf(it, [plain.toOriginal(start), plain.toOriginal(end)]);
  const range: Range =
    wanted.beginning === undefined
      ? found
      : endOfExcerpt(talk, coding, found.start, plain.text.slice(start, end)).range;
  const isBeside = agreeing(coding.at, range, sides) > 0 || isBetween(range, sides);
  const around = it.agreement(range).score ?? 0;
  return { range, likeness, total: likeness + (isBeside ? BESIDE : 0) + BESIDE * around };
}
