import { compareRanges, type Range } from '../../text/position';
import type { Talk } from '../talk';
import type { Sought } from '../wanted';
import { keepApart } from './keepApart';
import { Neighbours } from './neighbours';
import { placeAnywhere } from './placeAnywhere';
import { placeBetween } from './placeBetween';
import { placeByHash, supposeByHash } from './placeByHash';
import { placeByLikeness, placeTheHardlyChanged } from './placeByLikeness';
import { doubtTheContradicted, placeByNeighbours, placeFewByNeighbours, placeWhereBothSay } from './placeByNeighbours';
import { placeNearby } from './placeNearby';
import { PlacingCase, type Placing } from './placingCase';

/**
 * Finds the excerpts of codings in their transcript. Place, words and surroundings are held against each other; where they disagree, the
 * words win over the place, and where it can't be told which of several places is meant, none is: a coding in the wrong place is worse than
 * an orphan. The codings must be those of one sidecar, written at one time, since each one's place tells of those beside it.
 *
 * Words are the same whatever the line breaks and indentation, and whichever form apostrophes, quotation marks and dashes have. Few words
 * (fewer than 20 code units) and words with a `context` don't tell a place by themselves: "Yeah." is said everywhere.
 *
 * In this order, each for what the steps before have left:
 * 1. The words stand where an editor saw them go, or as many lines further as the coding before them has moved. → moved
 * 2. They stand at the coding's place. → placed
 * 3. They stand within a few lines of where they are expected, and so do those of the next coding. → moved
 * 4. They stand once between the codings that they stood between. → moved
 * 5. They stand, to the column, where the codings before and after both say. → moved
 * 6. They stand there hardly changed; of few words, at least 60 % are the same. → approximate
 * 7. Of few words and words with a context: one of the codings beside says so, with most of the surroundings and clearly ahead of the next
 *    such place. → moved. Where less than that speaks for a place, but clearly more than for any other, and both codings beside have moved
 *    by as many lines → approximate
 * 8. They stand exactly once in the whole text; few words, where what stood beside them has been torn apart. → moved
 * 9. Against all of this: the codings before and after have moved by as many lines, and the place isn't between them. Then the words stand
 *    where these say. → moved, or else approximate
 * 10. What has been found tells of those beside it: 4, 5 and 7 once more.
 * 11. Words that have changed: where both codings beside say, at least 60 % of them the same, or else the likest words of the whole text, at
 *    least 75 % (80 % of few) and clearly ahead of the next likest. → approximate, never more, as only a person can tell that they are still
 *    the same excerpt
 * 12. Otherwise → orphan. So are those, or else in doubt, that would share a place with others which were elsewhere.
 *
 * In 1 to 4 and in 8, few words must have all their surroundings with them, unless an editor saw them go; in 8 the speaker, too, or else they
 * are approximate.
 *
 * Of words of which there is only a hash it is known how long they are; they are tried at word and paragraph beginnings before 7.
 * An abbreviated quote tells where an excerpt begins; see `endOfExcerpt`. All takes time in proportion to the text and the codings.
 *
 * @param hints where an editor has followed each coding to, in a text that was then replaced as a whole: right where the words confirm it.
 * @param settled where codings are known to be, or not to be: they aren't sought, but tell those beside them.
 * @returns a placing for each coding, in the same order.
 */
export function placeCodings(
  talk: Talk,
  codings: readonly Sought[],
  hints: readonly (Range | undefined)[] = [],
  settled: readonly (Placing | undefined)[] = [],
): Placing[] {
  const all = codings.map((coding, i) => new PlacingCase(talk, coding, hints[i], settled[i]));
  const cases = [...all].sort((a, b) => compareRanges(a.at, b.at));
  // None that has a placing loses it again.
  let left: readonly PlacingCase[] = cases;
  const open = () => (left = left.filter(({ placing }) => !placing));
  const neighbours = () => new Neighbours(cases);
  placeNearby(cases);
  placeBetween(open(), neighbours());
  placeWhereBothSay(open(), neighbours());
  placeTheHardlyChanged(open(), neighbours());
  placeByHash(cases);
  placeFewByNeighbours(open(), neighbours());
  placeAnywhere(open(), neighbours());
  doubtTheContradicted(cases, neighbours());
  placeBetween(open(), neighbours());
  placeWhereBothSay(open(), neighbours());
  placeByNeighbours(open(), neighbours());
  supposeByHash(open());
  placeByLikeness(open(), neighbours());
  keepApart(cases);
  return all.map((it) => it.placing ?? it.asOrphan());
}
