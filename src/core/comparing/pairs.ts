/** A stretch of a text, as offsets. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What two coders have coded; what has found a partner is taken out. */
export interface Sides<T> {
  readonly first: Set<T>;
  readonly second: Set<T>;
}

export type Pair<T> = readonly [first: T, second: T];

/** Takes out pairs of one of either side with the same key, in the order in which they stand there. */
export function takeEqual<T>(left: Sides<T>, keyOf: (item: T) => string): Pair<T>[] {
  const byKey = new Map<string, T[]>();
  for (const item of left.second) {
    const key = keyOf(item);
    const known = byKey.get(key);
    if (known) known.push(item);
    else byKey.set(key, [item]);
  }
  // From the end, so that each costs the same.
  for (const items of byKey.values()) items.reverse();
  const pairs: Pair<T>[] = [];
  for (const item of left.first) {
    const other = byKey.get(keyOf(item))?.pop();
    if (other === undefined) continue;
    left.first.delete(item);
    left.second.delete(other);
    pairs.push([item, other]);
  }
  return pairs;
}

/**
 * Takes out the pairs that fit best, one after the other, of those that overlap: the one of greatest weight first, of the same weight the
 * one that begins first. Both sides are treated alike. O(n log n), and what there are of overlapping pairs.
 * @param weigh how well two fit; nothing where they don't. It may not matter which comes first.
 */
export function takeBest<T extends Stretch>(
  left: Sides<T>,
  weigh: (a: T, b: T) => number | undefined,
  compareTies: (a: Pair<T>, b: Pair<T>) => number = () => 0,
): Pair<T>[] {
  const candidates: { pair: Pair<T>; weight: number }[] = [];
  for (const pair of overlapping([...left.first], [...left.second])) {
    const weight = weigh(...pair);
    if (weight !== undefined) candidates.push({ pair, weight });
  }
  candidates.sort((a, b) => b.weight - a.weight || comparePlaces(a.pair, b.pair) || compareTies(a.pair, b.pair));
  const pairs: Pair<T>[] = [];
  for (const { pair } of candidates) {
    const [a, b] = pair;
    if (!left.first.has(a) || !left.second.has(b)) continue;
    left.first.delete(a);
    left.second.delete(b);
    pairs.push(pair);
  }
  return pairs;
}

/** How many characters two stretches share; none where they don't overlap. */
export function shared(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** How many characters either of two overlapping stretches has. */
export function spanned(a: Stretch, b: Stretch): number {
  return Math.max(a.end, b.end) - Math.min(a.start, b.start);
}

/** Whichever of a pair comes first, it is in the same place. */
function comparePlaces([a, b]: Pair<Stretch>, [c, d]: Pair<Stretch>): number {
  return (
    Math.max(a.start, b.start) - Math.max(c.start, d.start) ||
    Math.min(a.start, b.start) - Math.min(c.start, d.start) ||
    spanned(a, b) - spanned(c, d)
  );
}

function* overlapping<T extends Stretch>(first: readonly T[], second: readonly T[]): Generator<Pair<T>> {
  const all = [...first.map((item) => ({ item, side: 0 })), ...second.map((item) => ({ item, side: 1 }))];
  all.sort((a, b) => a.item.start - b.item.start);
  /** Those of either side that may reach to the current place. */
  const open: [T[], T[]] = [[], []];
  for (const { item, side } of all) {
    const others: T[] = [];
    for (const other of side === 0 ? open[1] : open[0]) {
      if (other.end <= item.start) continue;
      others.push(other);
      if (shared(item, other) > 0) yield side === 0 ? [item, other] : [other, item];
    }
    open[side === 0 ? 1 : 0] = others;
    open[side === 0 ? 0 : 1].push(item);
  }
}
