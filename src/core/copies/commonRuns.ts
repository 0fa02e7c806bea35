/** Words of a text and of another one that stand between the same words, by their numbers; ends are exclusive. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** More than once in its text. */
const TWICE = -1;

/**
 * Notes the places of what is the same at both ends of a gap, and of the words around each run of so many words that is in both texts just
 * once.
 * @returns the gaps that are left, of which neither side is empty.
 */
export function commonRuns(a: Int32Array, b: Int32Array, gap: Gap, length: number, places: Int32Array): Gap[] {
  let { from, to, otherFrom, otherTo } = gap;
  while (from < to && otherFrom < otherTo && a[from] === b[otherFrom]) places[from++] = otherFrom++;
  while (from < to && otherFrom < otherTo && a[to - 1] === b[otherTo - 1]) places[--to] = --otherTo;
  const left: Gap[] = [];
  const leave = (end: number, otherEnd: number) => {
    if (from < end && otherFrom < otherEnd) left.push({ from, to: end, otherFrom, otherTo: otherEnd });
  };
  for (const [start, otherStart] of inOrder(sharedRuns(a, b, { from, to, otherFrom, otherTo }, length))) {
    // The run before has been followed over this one.
    if (start < from || otherStart < otherFrom) continue;
    let [begin, otherBegin] = [start, otherStart];
    while (begin > from && otherBegin > otherFrom && a[begin - 1] === b[otherBegin - 1]) {
      begin--;
      otherBegin--;
    }
    leave(begin, otherBegin);
    [from, otherFrom] = [begin, otherBegin];
    while (from < to && otherFrom < otherTo && a[from] === b[otherFrom]) places[from++] = otherFrom++;
  }
  leave(to, otherTo);
  return left;
}

/** Where runs of so many words begin that are just once on each side of a gap, in the order of the text. */
function sharedRuns(a: Int32Array, b: Int32Array, gap: Gap, length: number): [number, number][] {
  const { from, to, otherFrom, otherTo } = gap;
  if (to - from < length || otherTo - otherFrom < length) return [];
  const here = singleRuns(a, from, to, length);
  const there = singleRuns(b, otherFrom, otherTo, length);
  const shared: [number, number][] = [];
  for (const [hash, at] of here) {
    const other = there.get(hash);
    if (at === TWICE || other === undefined || other === TWICE) continue;
    let same = 0;
    while (same < length && a[at + same] === b[other + same]) same++;
    if (same === length) shared.push([at, other]);
  }
  return shared.sort(([x], [y]) => x - y);
}

/** Where each run of so many words begins, by its hash. */
function singleRuns(words: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const runs = new Map<number, number>();
  for (let start = from; start + length <= to; start++) {
    let hash = 0;
    for (let i = start; i < start + length; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193) ^ (hash >>> 15);
    runs.set(hash, runs.has(hash) ? TWICE : start);
  }
  return runs;
}

/** The most of these pairs that are in the same order in both texts (a longest increasing subsequence). */
function inOrder(pairs: readonly [number, number][]): [number, number][] {
  // The last pairs of the best chains by their length, and what comes before each pair.
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, other], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < other) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (tails[low - 1] ?? -1) : -1);
    tails[low] = index;
  });
  const chain: [number, number][] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}
