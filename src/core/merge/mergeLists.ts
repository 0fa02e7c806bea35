import type { PlainMap, PlainValue } from '../yaml/plainValue';
import { REMOVED } from '../conflicts/conflictKeys';
import type { KeyedEntry } from './keyedList';
import { withConflict, type MergedFields } from './mergeFields';

/** An entry of the merged list, and which entries of the two sides it comes from. */
export interface MergedEntry {
  readonly key: string;
  readonly says: PlainValue;
  readonly base: KeyedEntry | undefined;
  readonly ours: KeyedEntry | undefined;
  readonly theirs: KeyedEntry | undefined;
  /** The fields in which the two sides disagree. */
  readonly disagreed: readonly string[];
}

export interface EntryRules {
  merge(base: PlainMap | undefined, ours: PlainMap, theirs: PlainMap): MergedFields;
  /** Whether a side has changed an entry so that the other's removing it has to be asked about. */
  isChanged(base: PlainMap, now: PlainMap): boolean;
}

/**
 * Merges two lists by the keys of their entries: what either side added is there, and what one side removed and the other left is not.
 * Entries of ours come first, in its order.
 */
export function mergeLists(
  base: readonly KeyedEntry[],
  ours: readonly KeyedEntry[],
  theirs: readonly KeyedEntry[],
  rules: EntryRules,
): MergedEntry[] {
  const [before, left, right] = [byKey(base), byKey(ours), byKey(theirs)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key): MergedEntry[] => {
    const [was, our, their] = [before.get(key), left.get(key), right.get(key)];
    const entry = { key, base: was, ours: our, theirs: their };
    const one = our ?? their;
    if (!one) return [];
    if (!our?.fields || !their?.fields) {
      if ((our && their) || !was) return [{ ...entry, says: one.fields ?? one.says, disagreed: [] }];
      // One side has removed it.
      if (!was.fields || !one.fields || !rules.isChanged(was.fields, one.fields)) return [];
      return [{ ...entry, says: withConflict(one.fields, REMOVED, 'true'), disagreed: [REMOVED] }];
    }
    const { says, disagreed } = rules.merge(was?.fields, our.fields, their.fields);
    return [{ ...entry, says, disagreed: [...disagreed.keys()] }];
  });
}

function byKey(entries: readonly KeyedEntry[]): ReadonlyMap<string, KeyedEntry> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}
