import { isWholeNumber } from '../text/wholeNumber';
import { isNothing, pairOf, type NodeReader } from '../yaml/nodeReader';
import { isPlainList, isPlainMap, plainMap, plainValue, type PlainMap, type PlainValue } from '../yaml/plainValue';
import type { YamlNode } from '../yaml/yamlFile';
import { parseAt } from './at';
import { CONFLICT_KEYS, HASH_KEYS } from './sidecarKeys';

/** Reads what the other side of a merge says of a coding, all of it; reports what a coding can't say. */
export function readConflict(reader: NodeReader, node: YamlNode | null | undefined): PlainMap | undefined {
  if (!node || isNothing(node)) return undefined;
  const message =
    'A conflict must be a map of what the other side of a merge says: codes, at, quote, hash, memo or removed.';
  const report = (place: YamlNode) => reader.report('warning', 'coding-conflict', message, place);
  const map = reader.map(node);
  if (!map) {
    report(node);
    return undefined;
  }
  for (const key of Object.values(CONFLICT_KEYS)) {
    const value = pairOf(map, key)?.value;
    if (value && !isNothing(value) && !canSay(key, plainValue(reader, value))) report(value);
  }
  const says = plainMap(reader, map);
  return says.size > 0 ? says : undefined;
}

/** Whether a coding can say this in a field. What can't be read there would take the whole coding along. */
export function canSay(field: string, value: PlainValue | undefined): boolean {
  switch (field) {
    case CONFLICT_KEYS.codes: {
      const codes = isPlainList(value) ? value : [value];
      return codes.length > 0 && codes.every((code) => isText(code) && code.trim() !== '');
    }
    case CONFLICT_KEYS.at:
      return isText(value) && parseAt(value) !== undefined;
    case CONFLICT_KEYS.hash:
      return isNone(value) || (isPlainMap(value) && isHash(value));
    case CONFLICT_KEYS.quote:
    case CONFLICT_KEYS.memo:
      return isNone(value) || isText(value);
    case CONFLICT_KEYS.removed:
      return value === 'true' || value === 'false';
    default:
      return true;
  }
}

function isHash(says: PlainMap): boolean {
  const [words, length] = [says.get(HASH_KEYS.words), says.get(HASH_KEYS.length)];
  return isText(words) && words !== '' && isText(length) && isWholeNumber(length);
}

function isText(value: PlainValue | undefined): value is string {
  return typeof value === 'string';
}

function isNone(value: PlainValue | undefined): boolean {
  return value === undefined || value === null;
}
