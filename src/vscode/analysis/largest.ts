/**
 * As many of what is counted as are wanted: the largest. They stay in their order, unless they are to be sorted.
 * @param most a number, or anything else for all.
 */
export function largest<T>(
  all: readonly T[],
  most: string | undefined,
  value: (it: T) => number,
  isSorted: boolean,
): T[] {
  const sorted = [...all].sort((a, b) => value(b) - value(a));
  const count = Number(most);
  const wanted = Number.isInteger(count) && count > 0 ? sorted.slice(0, count) : sorted;
  if (isSorted) return wanted;
  const kept = new Set(wanted);
  return all.filter((it) => kept.has(it));
}
