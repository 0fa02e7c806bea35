import { canonical, isPlainList, samePlain, type PlainValue } from '../yaml/plainValue';

/** A value, or nothing where a map doesn't have the key. */
export type Maybe = PlainValue | undefined;

/** What came of merging one value: `other` is there when the sides disagree, and is what the value that wasn't chosen says. */
interface Choice {
  readonly value: Maybe;
  readonly other?: PlainValue;
}

/** What only one side changed is taken from it. Where both did, the choice doesn't depend on which side is ours. */
export function threeWay(base: Maybe, ours: Maybe, theirs: Maybe): Choice {
  if (samePlain(ours, theirs)) return { value: ours };
  if (samePlain(base, ours)) return { value: theirs };
  if (samePlain(base, theirs)) return { value: ours };
  const value = preferred(ours, theirs);
  return { value, other: (value === ours ? theirs : ours) ?? null };
}

/** Of two values the one that says more. */
export function preferred<T extends Maybe>(a: T, b: T): T {
  const [first, second] = [canonical(a), canonical(b)];
  if (first.length !== second.length) return first.length > second.length ? a : b;
  return first >= second ? a : b;
}

/** Names that either side added or that neither removed: first those of ours, in its order. */
export function mergeNames(base: Maybe, ours: Maybe, theirs: Maybe): Maybe {
  const [before, left, right] = [nameSet(base), nameSet(ours), nameSet(theirs)];
  const stays = (name: string) => left.has(name) === right.has(name) || !before.has(name);
  const merged = new Map([...left, ...right].filter(([name]) => stays(name)));
  const isSame = (side: ReadonlyMap<string, PlainValue>) =>
    side.size === merged.size && [...merged.keys()].every((name) => side.has(name));
  if (isSame(left)) return ours;
  return isSame(right) ? theirs : [...merged.values()];
}

/** A list without what stands twice in it; a single value is a list of one. */
function nameSet(value: Maybe): ReadonlyMap<string, PlainValue> {
  const list = isPlainList(value) ? value : value === undefined || value === null ? [] : [value];
  return new Map(list.map((item) => [canonical(item), item]));
}

export function isEmptySet(value: Maybe): boolean {
  return nameSet(value).size === 0;
}
