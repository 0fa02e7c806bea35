import { isMap, isScalar, isSeq } from 'yaml';
import { pairOf, type NodeReader } from '../yaml/nodeReader';
import type { YamlFile, YamlMap, YamlNode } from '../yaml/yamlFile';
import { CONFLICT, REMOVED } from './conflictKeys';

/** The lists whose entries can have been merged: codings, and codes under each other. */
const LISTS = ['codings', 'codes', 'speakers'];

/** An entry of a file in which a merge has kept what the other side says; or the file itself, where its path is empty. */
export interface KeptEntry {
  /** Keys of maps and places in lists, from the top of the file to the entry. */
  readonly path: EntryPath;
  readonly map: YamlMap;
  /** The key `conflict`, and what stands under it. */
  readonly key: YamlNode;
  readonly conflict: YamlMap;
}

export type EntryPath = readonly (string | number)[];

/** All such entries of a sidecar or a codebook. What stands there by an alias (`*name`) is left out: it stands elsewhere, too. */
export function keptEntries({ root }: YamlFile): KeptEntry[] {
  const found: KeptEntry[] = [];
  if (root) collect(root, [], found);
  return found;
}

function collect(map: YamlMap, path: EntryPath, found: KeptEntry[]): void {
  const pair = pairOf(map, CONFLICT);
  if (pair?.value && isMap(pair.value)) found.push({ path, map, key: pair.key, conflict: pair.value });
  for (const key of LISTS) {
    const list = pairOf(map, key)?.value;
    if (!list || !isSeq(list)) continue;
    list.items.forEach((item, index) => {
      if (isMap(item)) collect(item, [...path, key, index], found);
    });
  }
}

/** The entry at a path, as a map. */
export function entryAt({ root }: YamlFile, path: EntryPath): YamlMap | undefined {
  let map = root;
  for (let i = 0; i + 1 < path.length; i += 2) {
    const list = map && pairOf(map, String(path[i]))?.value;
    const item = list && isSeq(list) ? list.items[Number(path[i + 1])] : undefined;
    map = item && isMap(item) ? item : undefined;
  }
  return map;
}

/** Reports the entries in which there is something to decide. */
export function reportKept(reader: NodeReader): void {
  for (const { key, conflict } of keptEntries(reader.file)) {
    const fields = conflict.items.flatMap(({ key: field }) => (isScalar(field) ? [String(field.value)] : []));
    const differing = fields.filter((field) => field !== REMOVED);
    if (reader.text(pairOf(conflict, REMOVED)?.value) === 'true') {
      const message = 'One side of a merge removed this, the other changed it: it is kept until you choose.';
      reader.report('warning', 'merge-conflict', message, key);
    }
    if (differing.length > 0) {
      const message = 'Since a merge the two sides disagree here ({0}): both are kept until you choose.';
      reader.report('warning', 'merge-conflict', message, key, differing.join(', '));
    }
  }
}
