import { TOP } from './codeForest';

/**
 * Under which code each code stands, so that none stands under itself: two moves that are fine each for itself can do that together. Of the
 * codes in such a circle one goes back to where both sides began, or a new one to where the other side has it; the same one whichever side
 * is ours.
 * @param before the parent that a code had before either side moved it; of one that is new, where the other side has it.
 */
export function parentsWithoutCycles(
  wanted: ReadonlyMap<string, string>,
  before: (key: string) => string | undefined,
): ReadonlyMap<string, string> {
  const parents = new Map(wanted);
  const back = new Set<string>();
  for (let circle = findCycle(parents); circle; circle = findCycle(parents)) {
    const moved = circle.filter((key) => !back.has(key) && before(key) !== parents.get(key)).sort();
    const key = moved.at(-1) ?? circle[0] ?? TOP;
    back.add(key);
    let parent = before(key) ?? TOP;
    while (parent !== TOP && !wanted.has(parent)) parent = before(parent) ?? TOP;
    parents.set(key, moved.length > 0 ? parent : TOP);
  }
  return parents;
}

function findCycle(parents: ReadonlyMap<string, string>): string[] | undefined {
  const done = new Set<string>();
  for (const start of parents.keys()) {
    const path: string[] = [];
    let key = start;
    while (key !== TOP && !done.has(key) && !path.includes(key)) {
      path.push(key);
      key = parents.get(key) ?? TOP;
    }
    if (path.includes(key)) return path.slice(path.indexOf(key));
    for (const each of path) done.add(each);
  }
  return undefined;
}
