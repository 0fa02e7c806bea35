import { NodeReader, pairOf } from '../yaml/nodeReader';
import { samePlain } from '../yaml/plainValue';
import type { MapStyle } from '../yaml/writeMap';
import type { YamlFile } from '../yaml/yamlFile';
import { idsTwice, readKeyedList, type KeyedEntry, type ListRules } from './keyedList';
import type { MergedPart, Versions } from './mergeFiles';
import { mergeLists, type EntryRules, type MergedEntry } from './mergeLists';
import { asFields } from './writeEntry';
import { writeList } from './writeList';

export interface ListPartRules extends ListRules, EntryRules {
  readonly style: MapStyle;
  /** Gives entries other keys that have the same by chance. */
  part?(base: readonly KeyedEntry[], ours: readonly KeyedEntry[], theirs: readonly KeyedEntry[]): Parted;
  /** The entries of the merged list in their order; those of ours keep theirs. */
  arrange(entries: readonly MergedEntry[]): readonly MergedEntry[];
}

export interface Parted {
  readonly ours: readonly KeyedEntry[];
  readonly theirs: readonly KeyedEntry[];
}

/** Merges a list at the top of a file, entry by entry. */
export function mergeListPart(versions: Versions, rules: ListPartRules): MergedPart {
  const all = [versions.base, versions.ours, versions.theirs];
  const twice = new Set(all.flatMap((file) => (file ? idsTwice(file, rules) : [])));
  const read = (file: YamlFile) => readKeyedList(file, rules, twice);
  const base = versions.base && read(versions.base);
  const [left, right] = [read(versions.ours), read(versions.theirs)];
  const before = base?.entries ?? [];
  const { ours, theirs } = rules.part?.(before, left.entries, right.entries) ?? {
    ours: left.entries,
    theirs: right.entries,
  };
  const merged = rules.arrange(mergeLists(before, ours, theirs, rules));
  return {
    disagreements: merged.flatMap(({ key, disagreed }) => disagreed.map((field) => ({ key, field }))),
    write: (text, asWritten) =>
      writeList(text, left, merged, { base, theirs: right, rules, style: rules.style, asWritten }),
    isIn(file) {
      const { entries } = read(file);
      return (
        entries.length === merged.length &&
        entries.every(({ says }, i) => samePlain(asFields(says, rules), asFields(merged[i]?.says ?? null, rules)))
      );
    },
    find(file, key) {
      const index = read(file).entries.find((entry) => entry.key === key)?.index;
      const list = new NodeReader(file).list(file.root && pairOf(file.root, rules.list)?.value);
      return index === undefined ? undefined : list?.items[index];
    },
  };
}
