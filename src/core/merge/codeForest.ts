import { isAlias, isMap, isSeq } from 'yaml';
import { CODE_KEYS, CODEBOOK_KEYS } from '../codebook/readCodebook';
import { refused, removeEntries } from '../yaml/listEdits';
import { NodeReader, isNothing, pairOf } from '../yaml/nodeReader';
import type { TextEdit } from '../text/edit';
import { flowSource } from '../yaml/flowSource';
import { canonical, isPlainList, isPlainMap, plainValue, type PlainMap, type PlainValue } from '../yaml/plainValue';
import type { WrittenEntry } from '../yaml/printEntry';
import { entryTaker, inFlow, type TakenEntry } from '../yaml/takeEntry';
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
  /** Its entry as it is written, with what is under it. */
  readonly take: () => TakenEntry | undefined;
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
    const own = written && isSeq(written) ? written : undefined;
    let taker: ((index: number) => TakenEntry | undefined) | undefined;
    const take = (index: number) => (taker ??= own ? entryTaker(file, own) : () => undefined)(index);
    const items = isNothing(written) ? [] : (reader.list(written)?.items ?? []);
    items.forEach((node, index) => {
      const whole = plainValue(reader, node);
      const named = nameOf(fieldsOf(whole, { id: NAME, bare: true }));
      const known = named === undefined ? undefined : keyOf(named);
      const isCode = known !== undefined && !codes.has(known);
      const says = isCode && isPlainMap(whole) ? withoutCodes(whole) : whole;
      const fields = isCode ? fieldsOf(says, { id: NAME, bare: true }) : undefined;
      const code = isCode ? known : unique(`\n${canonical(whole)}`);
      codes.set(code, { key: code, says, fields, parent, node, owner, index, take: () => take(index) });
      under.set(parent, [...(under.get(parent) ?? []), code]);
      const map = isCode ? reader.map(node) : undefined;
      if (map && isAlias(node)) throw refused(file, node);
      if (map) read(map, CODES, code);
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

/** The entry of a code, with what is under it and the comments above it, to be put elsewhere. @throws UnreadableFileError */
export function movedEntry({ file }: Forest, { node, take }: ForestCode): WrittenEntry {
  const taken = take();
  if (!taken) throw refused(file, node);
  const { lines, comments, style } = taken;
  const flow = () => (style === 'flow' ? inFlow(lines, file.eol) : flowSource(file, node));
  return { lines: [...comments, ...lines], flow };
}

/** Takes codes that stand in one list away, with all that {@link movedEntry} has of them. */
export function cutCodes({ file }: Pick<Forest, 'file'>, owner: YamlMap, indices: readonly number[]): TextEdit[] {
  return removeEntries({ file, map: owner, key: CODES, indent: 0 }, new Set(indices), true);
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
