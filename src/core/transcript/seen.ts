import { time } from './layouts/time';
import type { Certainty } from './layouts/layout';
import type { PossibleName } from './possibleName';
import type { Tally } from './tally';
import type { Vocabulary } from './transcript';

/** All that was seen of one name. */
export interface Seen {
  readonly who: PossibleName;
  /** How often alone, with others or with more in parentheses, not counted in front of links. */
  count: number;
  certainty: Certainty;
  readonly layouts: Set<string>;
  /** Whether it is surely nobody's name: a title, a short answer, a code. */
  refused: boolean;
}

const RANK: Readonly<Record<Certainty, number>> = { weak: 0, fair: 1, strong: 2, sure: 3 };
const { name: TIME } = time;

/** What was seen of each name that some tallies have, in the order in which they were first seen. */
export function gather(tallies: readonly Tally[], vocabulary: Vocabulary | undefined): readonly Seen[] {
  const seen = new Map<PossibleName, Seen>();
  for (const { who, layout, certainty, count, links } of tallies) {
    let one = seen.get(who);
    if (one === undefined) {
      one = { who, count: 0, certainty, layouts: new Set(), refused: false };
      seen.set(who, one);
    }
    one.count += count - links;
    one.layouts.add(layout);
    if (RANK[certainty] > RANK[one.certainty]) one.certainty = certainty;
  }
  const all = [...seen.values()];
  const byKey = new Map(all.map((one) => [one.who.key, one]));
  for (const one of all) {
    // Nobody writes codes with a time behind them; people have such handles.
    const isCode = RANK[one.certainty] < RANK.strong && !one.layouts.has(TIME) && one.who.isCode;
    one.refused = isCode || one.who.isTitle || isKnownCode(one.who.text, vocabulary);
    for (const part of one.who.parts) addTo(byKey.get(part), one);
    addTo(byKey.get(one.who.bareKey), one);
  }
  return all;
}

function addTo(alone: Seen | undefined, one: Seen): void {
  if (alone !== undefined && alone !== one) alone.count += one.count;
}

export function isKnownCode(name: string, vocabulary: Vocabulary | undefined): boolean {
  return vocabulary?.isCode(name) ?? false;
}
