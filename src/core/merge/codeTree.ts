import { CODEBOOK_KEYS } from '../codebook/readCodebook';
import { NodeReader, pairOf } from '../yaml/nodeReader';
import { isPlainList, isPlainMap, plainValue, type PlainValue } from '../yaml/plainValue';
import type { YamlFile } from '../yaml/yamlFile';
import { CODES, NAME, TOP } from './codeForest';
import type { MergedForest } from './mergeForest';

/** All codes of a file as one value, a code in the same form whether it is a map or only a name, and with or without an empty list. */
export function codesOf(file: YamlFile): PlainValue {
  const node = file.root && pairOf(file.root, CODEBOOK_KEYS.codes)?.value;
  return plainCodes(plainValue(new NodeReader(file), node));
}

/** All codes of a merged codebook in the same form. */
export function mergedCodes(merged: MergedForest, parent = TOP): PlainValue {
  return merged.children(parent).map((key) => {
    const code = plainCode(merged.codes.get(key)?.says ?? null);
    const under = mergedCodes(merged, key);
    return isPlainMap(code) && isPlainList(under) && under.length > 0 ? new Map([...code, [CODES, under]]) : code;
  });
}

function plainCodes(value: PlainValue): PlainValue {
  return isPlainList(value) ? value.map(plainCode) : [];
}

function plainCode(says: PlainValue): PlainValue {
  if (typeof says === 'string') return new Map([[NAME, says]]);
  const under = isPlainMap(says) ? says.get(CODES) : undefined;
  if (!isPlainMap(says) || (under !== undefined && under !== null && !isPlainList(under))) return says;
  const rest = [...says].filter(([key]) => key !== CODES);
  return new Map(isPlainList(under) && under.length > 0 ? [...rest, [CODES, plainCodes(under)]] : rest);
}
