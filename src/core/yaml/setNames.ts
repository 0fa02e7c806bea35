import { isAlias, isScalar, isSeq } from 'yaml';
import type { TextEdit } from '../text/edit';
import { insertEntries, refused, removeEntries } from './listEdits';
import { pairOf } from './nodeReader';
import { printFlowValue } from './printEntry';
import { printScalar } from './printScalar';
import { setValue } from './valueEdits';
import type { YamlFile, YamlMap, YamlNode } from './yamlFile';

/**
 * Makes the list of names under a key another. Only the names that differ are touched; a name that stands there without a list becomes one
 * when there are several.
 * @returns no edits when the map doesn't have the key.
 * @throws UnreadableFileError when the list can't be changed without a guess.
 */
export function setNames(file: YamlFile, map: YamlMap, key: string, wanted: readonly string[]): TextEdit[] {
  const node = pairOf(map, key)?.value;
  if (!node) return [];
  if (!isSeq(node)) {
    const there = (isAlias(node) && file.aliases.get(node)) || node;
    const names = isSeq(there) ? there.items.map((item) => nameOf(file, item)) : [nameOf(file, there)];
    if (names.length === wanted.length && names.every((name, i) => name === wanted[i])) return [];
    const value = wanted.length === 1 ? (wanted[0] ?? '') : wanted;
    return setValue(file, map, key, value, key);
  }
  const place = { file, map, key, indent: 2 };
  const old = node.items.map((item) => nameOf(file, item));
  const keptOnce = old.map((name, i) => name !== undefined && wanted.includes(name) && old.indexOf(name) === i);
  const kept = old.filter((_, i) => keptOnce[i]);
  const inOrder = kept.every((name, i) => name === wanted[i]);
  const added = wanted.slice(kept.length);
  if (inOrder && kept.length > 0 && (added.length === 0 || kept.length === old.length)) {
    const removed = new Set([...old.keys()].filter((i) => !keptOnce[i]));
    if (added.length === 0) return removeEntries(place, removed);
    return insertEntries(place, [{ before: old.length, entries: added }]);
  }
  // Otherwise each place in the list gets its new name, and what is left over or missing is at the end.
  const edits = node.items.flatMap((item, i): TextEdit[] => {
    const name = wanted[i];
    if (name === undefined || name === old[i]) return [];
    const [start, end] = item.range;
    if (item.srcToken?.type === 'block-scalar' || isSeq(item)) throw refused(file, item);
    return [{ start, end, newText: node.flow ? printFlowValue(name) : printScalar(name) }];
  });
  const over = new Set([...old.keys()].filter((i) => i >= wanted.length));
  if (over.size > 0) edits.push(...removeEntries(place, over));
  else if (wanted.length > old.length)
    edits.push(...insertEntries(place, [{ before: old.length, entries: wanted.slice(old.length) }]));
  return edits;
}

/** The name that a node is or stands for. */
function nameOf(file: YamlFile, node: YamlNode): string | undefined {
  const scalar = (isAlias(node) && file.aliases.get(node)) || node;
  return isScalar(scalar) && typeof scalar.value === 'string' ? scalar.value : undefined;
}
