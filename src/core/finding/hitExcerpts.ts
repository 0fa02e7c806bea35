import { formatAt } from '../codings/at';
import { compareRanges, type Range } from '../text/position';
import type { Hit } from './findInTalk';

/** What of a hit is coded: the hit itself, or what it stands in. */
export type HitUnit = 'hit' | 'sentence' | 'paragraph' | 'turn';

export const HIT_UNITS: readonly HitUnit[] = ['hit', 'sentence', 'paragraph', 'turn'];

/** What of a hit is coded: several sentences where it is in several. */
export function excerptsOf(hit: Hit, unit: HitUnit): readonly Range[] {
  switch (unit) {
    case 'hit':
      return [hit.range];
    case 'sentence':
      return hit.sentences;
    case 'paragraph':
      return [hit.paragraph];
    case 'turn':
      return [hit.turn];
  }
}

/** What of the hits of a transcript is coded, in text order and each once: hits in the same sentence, paragraph or turn are one excerpt. */
export function hitExcerpts(hits: readonly Hit[], unit: HitUnit): Range[] {
  const found = new Map<string, Range>();
  for (const hit of hits) for (const range of excerptsOf(hit, unit)) found.set(formatAt(range), range);
  return [...found.values()].sort(compareRanges);
}
