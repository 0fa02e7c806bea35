import type { Gap } from './commonRuns';

/** What a word is worth that is in both texts, and one that follows another such word in both: of repeated words those in a row count. */
const SAME = 2;
const IN_A_ROW = 3;

const UP = 0;
const LEFT = 1;
const PAIR = 2;
/** That the pair before stands directly before it. */
const FOLLOWS = 4;

const NEVER = -1_000_000_000;

/**
 * Notes the places of as many words of a gap as are in both texts in the same order, those in a row first (a longest common subsequence,
 * by the classical table). Takes time and space of the product of both sides.
 */
export function alignInFull(a: Int32Array, b: Int32Array, gap: Gap, places: Int32Array): void {
  const { from, to, otherFrom, otherTo } = gap;
  const width = otherTo - otherFrom;
  const steps = new Uint8Array((to - from) * width);
  // The most that the texts up to here are worth, and the most if their last words are a pair; of the row above and of this one.
  let [best, bestAbove] = [new Int32Array(width + 1), new Int32Array(width + 1)];
  let [paired, pairedAbove] = [new Int32Array(width + 1).fill(NEVER), new Int32Array(width + 1).fill(NEVER)];
  for (let i = from; i < to; i++) {
    [best, bestAbove, paired, pairedAbove] = [bestAbove, best, pairedAbove, paired];
    best[0] = 0;
    paired[0] = NEVER;
    const word = a[i];
    const row = (i - from) * width;
    for (let j = 0; j < width; j++) {
      const up = bestAbove[j + 1] ?? 0;
      const left = best[j] ?? 0;
      let pair = NEVER;
      let step = up >= left ? UP : LEFT;
      if (word === b[otherFrom + j]) {
        const alone = (bestAbove[j] ?? 0) + SAME;
        const inRow = (pairedAbove[j] ?? NEVER) + IN_A_ROW;
        pair = Math.max(alone, inRow);
        if (inRow >= alone) step |= FOLLOWS;
      }
      paired[j + 1] = pair;
      best[j + 1] = Math.max(up, left, pair);
      steps[row + j] = pair >= Math.max(up, left) ? (step & FOLLOWS) | PAIR : step;
    }
  }
  let mustPair = false;
  for (let [i, j] = [to - 1, width - 1]; i >= from && j >= 0;) {
    const step = steps[(i - from) * width + j] ?? UP;
    if (mustPair || (step & ~FOLLOWS) === PAIR) {
      places[i--] = otherFrom + j--;
      mustPair = (step & FOLLOWS) !== 0;
    } else if ((step & ~FOLLOWS) === UP) i--;
    else j--;
  }
}
