import { isAlias, isMap, isSeq } from 'yaml';
import { CODE_KEYS, CODEBOOK_KEYS } from '../codebook/readCodebook';
import { refused } from '../yaml/listEdits';
import { NodeReader, isNothing, pairOf } from '../yaml/nodeReader';
import {
  canonical,
  isPlainList,
  isPlainMap,
  newValue,
  plainValue,
  type PlainMap,
  type PlainValue,
} from '../yaml/plainValue';
import { printFlowValue } from '../yaml/printEntry';
import { entryTaker, type TakenEntry } from '../yaml/takeEntry';
import type { YamlFile, YamlMap, YamlNode } from '../yaml/yamlFile';
import { fieldsOf, uniqueKeys } from './keyedList';

export const { name: NAME, aliases: ALIASES, codes: CODES } = CODE_KEYS;

/** The key of what isn't under a code. */
export const TOP = '';

/** A code of a codebook, and where it stands in it. */
export interface ForestCode {
  /** The same for the same code in all versions of a codebook, whatever its name. */
  readonly key: string;
  /** What it says besides its child codes. What has no name, or one that stands above already, is taken as a whole. */
  readonly says: PlainValue;
  /** The same as a map; nothing where it is taken as a whole. */
  readonly fields: PlainMap | undefined;
  readonly parent: string;
  /** Its entry, and which one it is in the list of the map `owner`. */
  readonly node: YamlNode;
  readonly owner: YamlMap;
  readonly index: number;
}

/** All codes of a codebook, each before its children. */
export interface Forest {
  readonly file: YamlFile;
  readonly codes: ReadonlyMap<string, ForestCode>;
  /** The codes under one, or at the top, in their order. */
  children(parent: string): readonly string[];
}

/**
 * Reads the codes of a codebook.
 * @param keyOf the key of the code with a name.
 * @throws UnreadableFileError when a list of codes stands for another one (`*name`): what is done in it would be done there too.
 */
export function readForest(file: YamlFile, keyOf: (name: string) => string): Forest {
  const reader = new NodeReader(file);
  const codes = new Map<string, ForestCode>();
  const under = new Map<string, string[]>();
  const unique = uniqueKeys();
  const read = (owner: YamlMap, key: string, parent: string) => {
    const written = pairOf(owner, key)?.value;
    if (written && isAlias(written)) throw refused(file, written);
    const items = isNothing(written) ? [] : (reader.list(written)?.items ?? []);
    items.forEach((node, index) => {
      const whole = plainValue(reader, node);
      const named = nameOf(fieldsOf(whole, { id: NAME, bare: true }));
      const known = named === undefined ? undefined : keyOf(named);
      const isCode = known !== undefined && !codes.has(known);
      const says = isCode && isPlainMap(whole) ? withoutCodes(whole) : whole;
      const fields = isCode ? fieldsOf(says, { id: NAME, bare: true }) : undefined;
      const own = isCode ? known : unique(`\n${canonical(whole)}`);
      codes.set(own, { key: own, says, fields, parent, node, owner, index });
      under.set(parent, [...(under.get(parent) ?? []), own]);
      const map = isCode ? reader.map(node) : undefined;
      if (map && isAlias(node)) throw refused(file, node);
      if (map) read(map, CODES, own);
    });
  };
  if (file.root) read(file.root, CODEBOOK_KEYS.codes, TOP);
  return { file, codes, children: (parent) => under.get(parent) ?? [] };
}

export function nameOf(fields: PlainMap | undefined): string | undefined {
  const name = fields?.get(NAME);
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

export function aliasesOf(fields: PlainMap | undefined): string[] {
  const aliases = fields?.get(ALIASES);
  return isPlainList(aliases) ? aliases.flatMap((alias) => (typeof alias === 'string' ? [alias.trim()] : [])) : [];
}

function withoutCodes(says: PlainMap): PlainMap {
  return new Map([...says].filter(([key]) => key !== CODES));
}

/** The entry of a code as it is written, with what is under it. */
export function takeCode({ file }: Forest, { owner, index }: ForestCode): TakenEntry | undefined {
  const list = pairOf(owner, CODES)?.value;
  return list && isSeq(list) ? entryTaker(file, list)(index) : undefined;
}

/** The same on one line. */
export function wholeCode({ file }: Forest, { node }: ForestCode): string {
  return printFlowValue(newValue(plainValue(new NodeReader(file), node)));
}

/** Where a code stands, whatever its name: which entry of its list it is, before that which one the code above is, and so on. */
export function pathOf(forest: Forest, key: string): number[] {
  const code = forest.codes.get(key);
  return code ? [...pathOf(forest, code.parent), code.index] : [];
}

export function codeAt({ root }: YamlFile, path: readonly number[]): YamlMap | undefined {
  return path.reduce<YamlMap | undefined>((above, index) => {
    const list = above && pairOf(above, CODES)?.value;
    const item = list && isSeq(list) ? list.items[index] : undefined;
    return item && isMap(item) ? item : undefined;
  }, root);
}
