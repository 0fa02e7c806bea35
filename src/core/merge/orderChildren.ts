/**
 * The order of the codes under one: that of ours, unless only theirs has another one. What is new goes behind what it follows in theirs.
 * @param all those that have to be there; the others don't come.
 */
export function orderChildren(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  all: ReadonlySet<string>,
): string[] {
  const common = (side: readonly string[]) =>
    side.filter((key) => base.includes(key) && ours.includes(key) && theirs.includes(key));
  const isSameOrder = (a: readonly string[], b: readonly string[]) => a.every((key, i) => key === b[i]);
  const order = [...ours];
  if (isSameOrder(common(ours), common(base)) && !isSameOrder(common(theirs), common(base))) {
    const places = common(ours).map((key) => ours.indexOf(key));
    common(theirs).forEach((key, i) => (order[places[i] ?? 0] = key));
  }
  theirs.forEach((key, i) => {
    if (order.includes(key)) return;
    const above = theirs
      .slice(0, i)
      .filter((other) => order.includes(other))
      .at(-1);
    const below = theirs.slice(i).find((other) => order.includes(other));
    let place =
      above !== undefined ? order.indexOf(above) + 1 : below !== undefined ? order.indexOf(below) : order.length;
    // What ours has added at the same place stays in front.
    while (above !== undefined && place < order.length && !theirs.includes(order[place] ?? '')) place++;
    order.splice(place, 0, key);
  });
  return [...order, ...[...all].filter((key) => !order.includes(key))];
}

/** The most of some keys that already stand in the order that is wanted, so that as few as can be have to move. */
export function longestInOrder(keys: readonly string[], wanted: readonly string[]): ReadonlySet<string> {
  const places = keys.map((key) => wanted.indexOf(key));
  /** For each key the longest run of keys in order that ends with it. */
  const runs: number[][] = [];
  places.forEach((place, i) => {
    const before = runs.filter((run) => (places[run.at(-1) ?? 0] ?? 0) < place);
    const longest = before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, i]);
  });
  const best = runs.reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
  return new Set(best.map((i) => keys[i] ?? ''));
}
