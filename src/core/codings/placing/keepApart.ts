import { compareRanges, sameRange } from '../../text/position';
import type { PlacingCase } from './placingCase';

/** How sure a place is that several codings lay claim to. */
const CLAIMED_BY_OTHERS = 0.5;

/**
 * Codings that were in different places aren't in the same one now. Of those that say the same and were put together the one that has
 * always been there stays, or the one that is surer; the others are lost, or all of them doubted where none is surer.
 */
export function keepApart(cases: readonly PlacingCase[]): void {
  const placed = cases.filter(({ placing }) => placing && placing.state !== 'orphan');
  placed.sort((a, b) => compareRanges(a.found, b.found));
  for (let start = 0, end = 1; start < placed.length; start = end++) {
    while (end < placed.length && areTogether(placed[end], placed[start])) end++;
    if (end > start + 1) settleClaim(placed.slice(start, end).filter(({ isWordless }) => !isWordless));
  }
}

function areTogether(a: PlacingCase | undefined, b: PlacingCase | undefined): boolean {
  return a !== undefined && b !== undefined && sameRange(a.found, b.found);
}

function settleClaim(claim: readonly PlacingCase[]): void {
  const byWords = new Map<string, PlacingCase[]>();
  for (const it of claim) {
    const { words } = it.wanted;
    byWords.set(words, [...(byWords.get(words) ?? []), it]);
  }
  for (const same of byWords.values()) {
    const [first] = same;
    if (!first || same.every(({ coding }) => sameRange(coding.at, first.coding.at))) continue;
    const surest = Math.max(...same.map(rank));
    const best = same.filter((it) => rank(it) === surest);
    const isOne = best.every(({ coding }) => best[0] && sameRange(coding.at, best[0].coding.at));
    for (const it of same) {
      if (rank(it) < surest) it.lose();
      else if (!isOne && it.placing) it.suppose(it.placing.range, CLAIMED_BY_OTHERS);
    }
  }
}

function rank({ placing }: PlacingCase): number {
  return placing ? placing.sureness + (placing.state === 'placed' ? 1 : 0) : 0;
}
