import type { RatingPattern, Ratings } from './ratings';

/**
 * The same ratings with equal patterns put together and those that count nothing left out, in an order that doesn't depend on how they came,
 * nor on which of two coders is first. (More than two coders may be told apart by their number if nothing else does.)
 */
export function inOrder({ coders, categories, patterns }: Ratings): Ratings {
  const merged = merge(patterns).map((pattern) => ({ pattern, alike: alike(pattern) }));
  const marks = Array.from({ length: coders }, (_, coder) =>
    merged
      .map(({ pattern, alike }) => `${pattern.values[coder] ?? ''} ${alike}`)
      .sort()
      .join(),
  );
  const order = marks.map((mark, coder) => ({ mark, coder })).sort((a, b) => compare(a.mark, b.mark));
  const keyed = merged.map(({ pattern, alike }) => ({
    pattern,
    key: `${alike} ${order.map(({ coder }) => pattern.values[coder]).join()}`,
  }));
  keyed.sort((a, b) => b.pattern.count - a.pattern.count || compare(a.key, b.key));
  return { coders, categories, patterns: keyed.map(({ pattern }) => pattern) };
}

function merge(patterns: readonly RatingPattern[]): RatingPattern[] {
  const counts = new Map<string, RatingPattern>();
  for (const { values, count } of patterns) {
    const key = values.join();
    if (count) counts.set(key, { values, count: count + (counts.get(key)?.count ?? 0) });
  }
  return [...counts.values()];
}

/** What of a pattern stays the same when coders change places. */
function alike({ values, count }: RatingPattern): string {
  return `${[...values].sort((a, b) => a - b).join()}×${count}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
