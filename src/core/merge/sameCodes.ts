import { aliasesOf, nameOf, type Forest } from './codeForest';

/** Tells for each side which code its names mean, by keys that are the same on all sides. */
interface SameCodes {
  readonly ours: (name: string) => string;
  readonly theirs: (name: string) => string;
}

/**
 * Finds codes that a side has renamed: those that it has anew and that have among their aliases a name that it no longer has. Their key is
 * the name that they had before; every other code's key is its name.
 * @param base nothing where it isn't known; then a code of one side may be one of the other that was renamed.
 */
export function sameCodes(base: Forest | undefined, ours: Forest, theirs: Forest): SameCodes {
  const before = namesOf(base);
  const [left, right] = [namesOf(ours), namesOf(theirs)];
  const [inOurs, inTheirs] = [renamed(ours, left, before), renamed(theirs, right, before)];
  const isClear = (name: string, old: string, others: ReadonlySet<string>, inOthers: ReadonlyMap<string, string>) =>
    !others.has(name) || inOthers.get(name) === old;
  const oursByName = new Map([...inOurs].filter(([name, old]) => isClear(name, old, right, inTheirs)));
  const theirsByName = new Map([...inTheirs].filter(([name, old]) => isClear(name, old, left, inOurs)));

  // What one side has added under one name and the other under another.
  const added = (names: ReadonlySet<string>) => new Set([...names].filter((name) => !before.has(name)));
  for (const [name, old] of renamed(ours, left, added(right))) {
    if (!oursByName.has(name) && !right.has(name) && !theirsByName.has(old)) oursByName.set(name, old);
  }
  const taken = new Set(oursByName.values());
  for (const [name, old] of renamed(theirs, right, added(left))) {
    const isFree = !oursByName.has(old) && !taken.has(name);
    if (!theirsByName.has(name) && !left.has(name) && isFree) theirsByName.set(name, old);
  }
  return {
    ours: (name) => oursByName.get(name) ?? name,
    theirs: (name) => theirsByName.get(name) ?? name,
  };
}

function namesOf(forest: Forest | undefined): ReadonlySet<string> {
  return new Set([...(forest?.codes.values() ?? [])].flatMap(({ fields }) => nameOf(fields) ?? []));
}

/** The new names of a forest whose codes had a name of `before` that the forest doesn't have any more. */
function renamed(forest: Forest, names: ReadonlySet<string>, before: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { fields } of forest.codes.values()) {
    const name = nameOf(fields);
    if (name === undefined || before.has(name)) continue;
    const old = aliasesOf(fields).find((alias) => before.has(alias) && !names.has(alias) && !taken.has(alias));
    if (old === undefined) continue;
    found.set(name, old);
    taken.add(old);
  }
  return found;
}
