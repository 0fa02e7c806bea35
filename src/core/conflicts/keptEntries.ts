import { isMap, isScalar, isSeq } from 'yaml';
import { firstWords } from '../text/firstWords';
import { pairOf, type NodeReader } from '../yaml/nodeReader';
import type { YamlFile, YamlMap, YamlNode } from '../yaml/yamlFile';
import { CONFLICT, REMOVED } from './conflictKeys';

/** The lists whose entries can have been merged: codings, what was declined, and codes under each other. */
const LISTS = ['codings', 'declined', 'codes', 'speakers'];

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

/** So much of an excerpt tells a person which coding is meant, in UTF-16 code units. */
const TELLS = 40;

/** Reports the entries in which there is something to decide. What differs is a problem with the differing fields, then the entry. */
export function reportKept(reader: NodeReader): void {
  for (const { map, key, conflict } of keptEntries(reader.file)) {
    const about = aboutEntry(reader, map);
    const fields = conflict.items.flatMap(({ key: field }) => (isScalar(field) ? [String(field.value)] : []));
    const differing = fields.filter((field) => field !== REMOVED);
    const isRemoved = reader.text(pairOf(conflict, REMOVED)?.value) === 'true';
    if (isRemoved && about) {
      const message = 'One side of a merge removed “{0}”, the other changed it: it is kept until you choose.';
      reader.report('warning', 'merge-conflict', message, key, about);
    } else if (isRemoved) {
      const message = 'One side of a merge removed this, the other changed it: it is kept until you choose.';
      reader.report('warning', 'merge-conflict', message, key);
    }
    if (differing.length > 0 && about) {
      const message = 'Since a merge the two sides disagree on “{1}” ({0}): both are kept until you choose.';
      reader.report('warning', 'merge-conflict', message, key, differing.join(', '), about);
    } else if (differing.length > 0) {
      const message = 'Since a merge the two sides disagree here ({0}): both are kept until you choose.';
      reader.report('warning', 'merge-conflict', message, key, differing.join(', '), '');
    }
  }
}

/** What a person knows an entry by: a name, or the codes and first words of a coding; nothing of a file. */
function aboutEntry(reader: NodeReader, map: YamlMap): string {
  const name = reader.text(pairOf(map, 'name')?.value);
  if (name !== undefined) return name;
  const codes = (reader.list(pairOf(map, 'codes')?.value)?.items ?? []).flatMap((code) => reader.text(code) ?? []);
  const words = firstWords(reader.text(pairOf(map, 'quote')?.value) ?? '', TELLS);
  return [codes.join(', '), words].filter((part) => part !== '').join(': ');
}
