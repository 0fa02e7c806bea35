import type { AgreedExcerpt, Difference, TranscriptComparison } from '../comparing/difference';
import { compareRanges } from '../text/position';
import { Agreements } from './agreements';
import { Decisions, excerptsOf, type TranscriptToAgree } from './decisions';
import { keyOfDifference } from './differenceKey';

/** What two coders have coded at a place: differently, or both the same where something else had been decided before. */
export interface Undecided extends Omit<Difference, 'kind'> {
  /** Where both have coded the same: why something else was decided. */
  readonly earlier?: readonly string[];
}

/** What there is to decide in a transcript, in text order. */
export interface ToDecide {
  /** Also what is decided. */
  readonly all: readonly Undecided[];
  readonly open: ReadonlySet<Undecided>;
}

/**
 * @param comparison of the two who decide.
 * @param past the keys of what they have just decided, which counts also where it is now as both have coded it.
 */
export function toDecide(
  transcript: TranscriptToAgree,
  { agreed, differences }: TranscriptComparison,
  past: readonly string[] = [],
): ToDecide {
  const decisions = new Decisions(transcript);
  const agreements = new Agreements(transcript, decisions);
  const open = new Set<Undecided>(differences.filter((it) => !decisions.areDecided(excerptsOf(it))));
  const all: Undecided[] = [...differences];
  for (const pair of agreed) {
    const it = { ...placeOfAgreed(pair), earlier: agreements.reasonsOf(pair) };
    if (agreements.isAgainst(pair) || past.includes(keyOfDifference(it))) all.push(it);
    if (agreements.stateOf(pair) === 'disputed') open.add(it);
  }
  return { all: all.sort((a, b) => compareRanges(a.range, b.range)), open };
}

/** What both agree on, as it is decided about. */
export function placeOfAgreed(pair: AgreedExcerpt): Undecided {
  return { ...pair, range: pair.first.coding.range };
}
