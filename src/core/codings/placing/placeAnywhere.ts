import { MOST_PLACES } from '../../text/findAll';
import { plainWords } from '../../text/plainText';
import type { Position, Range } from '../../text/position';
import { TELLING } from '../describeExcerpt';
import { endOfExcerpt } from '../endOfExcerpt';
import { lookAnywhere } from './lookAnywhere';
import type { Neighbours } from './neighbours';
import { areNear } from './placeBetween';
import type { PlacingCase } from './placingCase';

/** How sure it is where an excerpt is whose beginning is found, but not its end. */
const BEGINS = 0.8;

/**
 * The words stand once in the whole text. So may few words, with all that stood around them; where the codings that they stood between
 * are still beside each other, these have been looked for there.
 */
export function placeAnywhere(open: readonly PlacingCase[], neighbours: Neighbours): void {
  const isLost = (it: PlacingCase) => it.isTelling || !areNear(it, neighbours.around(it.coding.at));
  const lost = open.filter((it) => !it.standsHere && !it.isWordless && isLost(it));
  lookAnywhere(lost);
  for (const it of lost) {
    const told = it.isTelling ? it.elsewhere : it.elsewhere.filter((range) => it.isSurrounded(range));
    if (it.wanted.beginning !== undefined) placeBeginning(it, told, it.wanted.beginning);
    else if (told.length === 1 && told[0]) placeAtOnly(it, told[0]);
  }
}

/** Few words that somebody else says now are only probably those. */
function placeAtOnly(it: PlacingCase, range: Range): void {
  if (it.isTelling) it.settle(range);
  else if (isOnlyPlace(it)) {
    const agreement = it.agreement(range) ?? 1;
    if (agreement === 1) it.settle(range);
    else it.suppose(range, agreement);
  }
}

/** What stands beside few words is too short to leave a trace everywhere, so that there may be more such places than were found. */
function isOnlyPlace(it: PlacingCase): boolean {
  const { words } = it.wanted;
  const places = it.talk.repetitions.placesOf(words);
  if (places.length >= MOST_PLACES) return false;
  const told = places.filter((start) => it.isSurrounded(it.rangeAt(start, start + words.length)));
  return told.length < 2;
}

/** @param begun where the beginning of an abbreviated quote stands. */
function placeBeginning(it: PlacingCase, begun: readonly Range[], beginning: string): void {
  const { talk, coding } = it;
  // A whole quote may end as an abbreviated one does.
  const whole = begun.map(({ start }) => asLongAsQuote(it, start)).filter((range) => range !== undefined);
  const [only] = begun;
  if (whole.length === 1 && whole[0]) {
    placeAtOnly(it, whole[0]);
  } else if (begun.length === 1 && only && beginning.length >= TELLING) {
    const { range, sure } = endOfExcerpt(talk, coding, only.start, beginning);
    if (sure) it.settle(range);
    else it.suppose(range, BEGINS);
  }
}

function asLongAsQuote({ talk, coding, wanted }: PlacingCase, start: Position): Range | undefined {
  const { lines } = talk;
  const end = lines.positionAt(lines.offsetAt(start) + coding.quote.length);
  return plainWords(lines.slice({ start, end })) === wanted.words ? { start, end } : undefined;
}
