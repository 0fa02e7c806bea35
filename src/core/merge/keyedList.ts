import { isSeq } from 'yaml';
import { NodeReader, isNothing, pairOf } from '../yaml/nodeReader';
import { canonical, isPlainMap, plainValue, type PlainMap, type PlainValue } from '../yaml/plainValue';
import { entryTaker, type TakenEntry } from '../yaml/takeEntry';
import type { YamlFile, YamlList } from '../yaml/yamlFile';

/** An entry of a list that is merged by its key. */
export interface KeyedEntry {
  /** Its id or name, on the first line; what tells it from others of one id is on the next. */
  readonly key: string;
  readonly says: PlainValue;
  /** What it says, where it is a map, or a name that stands for one; of other entries it only counts whether they are there. */
  readonly fields: PlainMap | undefined;
  /** Which entry of the list it is. */
  readonly index: number;
}

export interface KeyedList {
  readonly file: YamlFile;
  /** The list itself, where there is one in the file. */
  readonly list: YamlList | undefined;
  readonly entries: readonly KeyedEntry[];
  /** An entry as it is written. */
  take(entry: KeyedEntry): TakenEntry | undefined;
}

export interface ListRules {
  /** Under which key of the file the list is. */
  readonly list: string;
  /** Under which key of an entry its id or name is. */
  readonly id: string;
  /** Whether an entry may be a name alone. */
  readonly bare: boolean;
  /** What tells entries apart that have one id. */
  readonly tells: readonly string[];
}

/**
 * Reads a list of a file with the keys by which it is merged.
 * @param twice ids that several entries have, in this file or in one that it is merged with.
 */
export function readKeyedList(file: YamlFile, rules: ListRules, twice: ReadonlySet<string>): KeyedList {
  const reader = new NodeReader(file);
  const node = file.root && pairOf(file.root, rules.list)?.value;
  const list = reader.list(node);
  const own = node && isSeq(node) && !isNothing(node) ? node : undefined;
  const keyOf = uniqueKeys();
  const entries = (list?.items ?? []).map((item, index): KeyedEntry => {
    const says = plainValue(reader, item);
    const fields = fieldsOf(says, rules);
    const id = fields?.get(rules.id);
    if (typeof id !== 'string' || !fields)
      return { key: keyOf(`\n${canonical(says)}`), says, fields: undefined, index };
    const apart = new Map([...fields].filter(([key]) => rules.tells.includes(key)));
    const key = keyOf(id.trim() + (twice.has(id.trim()) ? `\n${canonical(apart)}` : ''));
    return { key, says, fields, index };
  });
  let taker: ((index: number) => TakenEntry | undefined) | undefined;
  const take = ({ index }: KeyedEntry) => (taker ??= own ? entryTaker(file, own) : () => undefined)(index);
  return { file, list: own, entries, take };
}

/** An entry as a map, also where only its name is written. */
export function fieldsOf(says: PlainValue, { id, bare }: Pick<ListRules, 'id' | 'bare'>): PlainMap | undefined {
  if (bare && typeof says === 'string') return new Map([[id, says]]);
  return isPlainMap(says) ? says : undefined;
}

/** The ids that several entries of one list have. */
export function idsTwice(file: YamlFile, rules: ListRules): string[] {
  const ids = readKeyedList(file, rules, new Set()).entries.map(({ key }) => idOf(key));
  return ids.filter((id, i) => id !== '' && ids.indexOf(id) < i);
}

/** The id or name of the entry with a key. */
export function idOf(key: string): string {
  return key.split('\n', 1)[0] ?? '';
}

/** Gives each key once: what comes again gets a number. */
export function uniqueKeys(): (key: string) => string {
  const times = new Map<string, number>();
  return (key) => {
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return before === 0 ? key : `${key}\n${before}`;
  };
}
