import { derivedId } from '../codings/derivedId';
import { CODING_KEYS } from '../codings/sidecarKeys';
import { canonical, type PlainMap } from '../yaml/plainValue';
import type { KeyedEntry } from './keyedList';
import type { Parted } from './listPart';
import { EXCERPT_KEYS, isSameExcerpt } from './mergeExcerpt';
import { preferred } from './threeWay';

/**
 * Gives one of two codings another id where both sides added one with the same id and they aren't the same coding, as happens where ids
 * are made by hand. Which of the two, and which id, doesn't depend on which side is ours; once it has been given, it is known again.
 */
export function partSameIds(
  base: readonly KeyedEntry[],
  ours: readonly KeyedEntry[],
  theirs: readonly KeyedEntry[],
): Parted {
  const known = new Set(base.map(({ key }) => key));
  const sides = { ours: new Map(ours.map((e) => [e.key, e])), theirs: new Map(theirs.map((e) => [e.key, e])) };
  const renamed = { ours: new Map<string, KeyedEntry>(), theirs: new Map<string, KeyedEntry>() };
  for (const { key, fields } of ours) {
    const other = sides.theirs.get(key)?.fields;
    if (known.has(key) || !fields || !other || isSameExcerpt(fields, other)) continue;
    const side = preferred(excerpt(fields), excerpt(other)) === excerpt(fields) ? 'theirs' : 'ours';
    const [own, opposite] = side === 'ours' ? [sides.ours, sides.theirs] : [sides.theirs, sides.ours];
    const entry = own.get(key);
    if (!entry?.fields) continue;
    const moving = entry.fields;
    // The id follows from what the coding covers.
    const id = derivedId(`${key}\n${excerpt(moving)}`, (taken) => {
      const there = opposite.get(taken);
      return (
        known.has(taken) ||
        own.has(taken) ||
        (there !== undefined && !(there.fields && isSameExcerpt(there.fields, moving)))
      );
    });
    const now = { ...entry, key: id, fields: new Map([...moving, [CODING_KEYS.id, id]]) };
    renamed[side].set(key, now);
    own.set(id, now);
  }
  return {
    ours: ours.map((entry) => renamed.ours.get(entry.key) ?? entry),
    theirs: theirs.map((entry) => renamed.theirs.get(entry.key) ?? entry),
  };
}

function excerpt(fields: PlainMap): string {
  return canonical(new Map([...fields].filter(([key]) => EXCERPT_KEYS.includes(key))));
}
