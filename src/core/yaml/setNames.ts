import { isAlias, isScalar, isSeq } from 'yaml';
import type { TextEdit } from '../text/edit';
import { insertEntries, refused, removeEntries, type NewEntries } from './listEdits';
import { pairOf } from './nodeReader';
import { printFlowValue } from './printEntry';
import { printScalar } from './printScalar';
import { setValue } from './valueEdits';
import type { YamlFile, YamlList, YamlMap, YamlNode } from './yamlFile';

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
  const edits: TextEdit[] = [];
  const gone = new Set<number>();
  const news: NewEntries[] = [];
  for (const { old, entries, before } of gapsOf(namesIn(file, node), wanted, node.items.length)) {
    entries.slice(0, old.length).forEach((name, i) => edits.push(...rename(file, node, old[i] ?? 0, name)));
    for (const index of old.slice(entries.length)) gone.add(index);
    if (entries.length > old.length) news.push({ before, entries: entries.slice(old.length) });
  }
  if (gone.size > 0) edits.push(...removeEntries(place, gone));
  if (news.length > 0) edits.push(...insertEntries(place, news));
  return edits;
}

/** A name of a list, and which entry of it that is. */
interface Named {
  readonly name: string;
  readonly index: number;
}

/** What stands between two names of a list that stay, before the first or after the last. */
interface Gap {
  /** The entries that go, or get another name. */
  readonly old: readonly number[];
  /** The names that are wanted there. */
  readonly entries: readonly string[];
  /** The entry that is next. */
  readonly before: number;
}

/**
 * The gaps between the names that stay, so that each keeps its line and its comment. Where those that are wanted stand in another order, all
 * is one gap: each place gets its new name.
 */
function gapsOf(names: readonly Named[], wanted: readonly string[], length: number): Gap[] {
  const firsts = names.filter(({ name }, i) => names.findIndex((other) => other.name === name) === i);
  const kept = firsts.filter(({ name }) => wanted.includes(name));
  const inOrder = kept.every(
    ({ name }, i) => i === 0 || wanted.indexOf(kept[i - 1]?.name ?? '') < wanted.indexOf(name),
  );
  const gaps: Gap[] = [];
  let [from, wantedFrom] = [0, 0];
  const close = (to: number, wantedTo: number) => {
    const old = names.filter(({ index }) => index >= from && index < to).map(({ index }) => index);
    const entries = wanted.slice(wantedFrom, wantedTo);
    if (old.length > 0 || entries.length > 0) gaps.push({ old, entries, before: to });
    [from, wantedFrom] = [to + 1, wantedTo + 1];
  };
  for (const { name, index } of inOrder ? kept : []) close(index, wanted.indexOf(name));
  close(length, wanted.length);
  return gaps;
}

/** Gives one entry of a list another name. */
function rename(file: YamlFile, list: YamlList, index: number, name: string): TextEdit[] {
  const item = list.items[index];
  if (!item || name === nameOf(file, item)) return [];
  const [start, end] = item.range;
  if (item.srcToken?.type === 'block-scalar') throw refused(file, item);
  return [{ start, end, newText: list.flow ? printFlowValue(name) : printScalar(name) }];
}

/** The names of a list; what is none, is left alone. */
function namesIn(file: YamlFile, list: YamlList): Named[] {
  return list.items.flatMap((item, index) => {
    const name = nameOf(file, item);
    return name === undefined ? [] : [{ name, index }];
  });
}

/** The name that a node is or stands for. */
function nameOf(file: YamlFile, node: YamlNode): string | undefined {
  const scalar = (isAlias(node) && file.aliases.get(node)) || node;
  return isScalar(scalar) && typeof scalar.value === 'string' ? scalar.value : undefined;
}
