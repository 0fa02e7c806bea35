import type { Range } from '../../text/position';
import { TELLING } from '../describeExcerpt';
import { endOfExcerpt } from '../endOfExcerpt';
import { BESIDE } from '../surroundings';
import type { Span } from '../talk';
import type { PlacingCase } from './placingCase';

/** How sure it is where an excerpt is whose beginning is found, but not its end. */
const BEGINS = 0.8;

/** The words stand once in the whole text, or once with all that stood around them. */
export function placeByWords(cases: readonly PlacingCase[]): void {
  const open = cases.filter((it) => !it.placing && !it.standsHere && it.wanted.words !== '');
  const [first] = open;
  if (!first) return;
  const { repetitions } = first.talk;
  const told = open.filter((it) => it.isTelling || it.isToldByContext);
  repetitions.prepare(told.flatMap(({ wanted }) => [wanted.words, wanted.beginning ?? '']));
  for (const it of told) {
    if (it.isTelling) placeWhereItStands(it);
    else placeInItsContext(it);
  }
}

function placeWhereItStands(it: PlacingCase): void {
  const { talk, wanted, coding } = it;
  const { words, beginning = '' } = wanted;
  // A whole quote may end as an abbreviated one does, so it is looked for as it stands first.
  const whole = talk.repetitions.spansOf(words);
  const [only] = whole;
  if (whole.length === 1 && only) it.settle(rangeOf(it, only));
  if (whole.length > 0 || beginning.length < TELLING) return;
  const begun = talk.repetitions.spansOf(beginning);
  const [start] = begun[0] ?? [];
  if (begun.length !== 1 || start === undefined) return;
  const { range, sure } = endOfExcerpt(talk, coding, talk.lines.positionAt(start), beginning);
  if (sure) it.settle(range);
  else it.suppose(range, BEGINS);
}

function placeInItsContext(it: PlacingCase): void {
  const { context } = it.coding;
  if (!context) return;
  const places = it.talk.repetitions
    .placesLike(it.wanted.words, context, BESIDE[0])
    .map((span) => rangeOf(it, span))
    .filter((range) => it.agreement(range).full);
  const [only] = places;
  if (places.length === 1 && only) it.settle(only);
}

/** A span of the text, with the white space at its ends that a quote has there too. */
export function rangeOf({ talk, coding }: PlacingCase, [start, end]: Span): Range {
  const { lines } = talk;
  const [before = ''] = /^\s*/.exec(coding.quote) ?? [];
  const after = coding.quote.slice(coding.quote.trimEnd().length);
  const from = lines.text.endsWith(before, start) ? start - before.length : start;
  return lines.rangeAt(from, lines.text.startsWith(after, end) ? end + after.length : end);
}
