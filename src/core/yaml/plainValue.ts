import { isMap, isScalar, isSeq } from 'yaml';
import { isNothing, type NodeReader } from './nodeReader';
import type { NewValue } from './printEntry';
import type { YamlMap, YamlNode } from './yamlFile';

/** What a node says, without how it is written: a text, nothing, a list, or a map in the order of its keys. */
export type PlainValue = string | null | readonly PlainValue[] | PlainMap;
export type PlainMap = ReadonlyMap<string, PlainValue>;

/** What a node says; what its aliases stand for is put in. */
export function plainValue(reader: NodeReader, written: YamlNode | null | undefined): PlainValue {
  const node = reader.follow(written);
  if (!node || isNothing(node)) return null;
  if (isSeq(node)) return node.items.map((item) => plainValue(reader, item));
  if (isMap(node)) return plainMap(reader, node);
  return isScalar(node) && typeof node.value === 'string' ? node.value : null;
}

export function plainMap(reader: NodeReader, map: YamlMap): PlainMap {
  return new Map(map.items.map(({ key, value }) => [plainKey(reader, key), plainValue(reader, value)]));
}

/** A key that is a list or a map itself is told from a text by what no key of ours begins with. */
function plainKey(reader: NodeReader, key: YamlNode): string {
  return isScalar(key) && typeof key.value === 'string' ? key.value : `? ${canonical(plainValue(reader, key))}`;
}

export function isPlainMap(value: PlainValue | undefined): value is PlainMap {
  return value instanceof Map;
}

export function isPlainList(value: PlainValue | undefined): value is readonly PlainValue[] {
  return Array.isArray(value);
}

/** The same text for what says the same, whatever the order of keys; other texts for all else. */
export function canonical(value: PlainValue | undefined): string {
  if (isPlainList(value)) return `[${value.map(canonical).join()}]`;
  if (!isPlainMap(value)) return value === undefined ? '' : JSON.stringify(value);
  const pairs = [...value].map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
  return `{${pairs.sort().join()}}`;
}

export function samePlain(a: PlainValue | undefined, b: PlainValue | undefined): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** A value to be written anew. */
export function newValue(value: PlainValue): NewValue {
  if (isPlainList(value)) return value.map(newValue);
  return isPlainMap(value) ? Object.fromEntries([...value].map(([key, item]) => [key, newValue(item)])) : value;
}
