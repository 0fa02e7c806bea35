import { isMap } from 'yaml';
import { CODE_KEYS } from '../codebook/readCodebook';
import { CODING_KEYS, SIDECAR_KEYS } from '../codings/sidecarKeys';
import { applyEdits } from '../text/edit';
import { refused, removeEntries } from '../yaml/listEdits';
import { NodeReader, pairOf } from '../yaml/nodeReader';
import { isPlainList, isPlainMap, plainMap, type PlainMap, type PlainValue } from '../yaml/plainValue';
import { writeMap } from '../yaml/writeMap';
import { readYaml, type YamlFile, type YamlMap } from '../yaml/yamlFile';
import { NAME } from './codeForest';
import { entryAt, keptEntries, type EntryPath } from '../conflicts/keptEntries';
import { CONFLICT, PARENT, PROSE, REMOVED } from '../conflicts/conflictKeys';
import { printField } from '../conflicts/printField';
import { moveCodes, removeCode } from './moveCode';
import { isCode, undecidedOf, type Undecided } from './undecided';

const { id, codes, at, quote, hash, context, memo } = CODING_KEYS;
const { name, description, color, aliases } = CODE_KEYS;
const { transcript, coder } = SIDECAR_KEYS;

/** Where keys are put that an entry doesn't have yet. */
const ORDER = [
  transcript,
  coder,
  id,
  name,
  description,
  color,
  aliases,
  codes,
  at,
  quote,
  hash,
  context,
  memo,
  CONFLICT,
];

/**
 * A file's text once this is decided: the entry has what it has, or what the other side says, and that is no longer under its `conflict`.
 * @returns nothing when the file doesn't ask for it any more, or asks for something else.
 * @throws UnreadableFileError
 */
export function decide(text: string, wanted: Undecided, take: 'this' | 'other'): string | undefined {
  const file = readYaml(text);
  const path = pathOf(file, wanted);
  const map = path && entryAt(file, path);
  if (!path || !map) return undefined;
  const [field = ''] = wanted.fields;
  if (take === 'other' && field === REMOVED) return isCode(path) ? removeCode(text, wanted.entry) : removed(file, path);
  const says = plainMap(new NodeReader(file), map);
  const isTaken = take === 'other' && field !== PARENT;
  const fields = isTaken ? writeEntry(text, path, asOther(says, wanted.fields)) : text;
  const decided = fields && dropFields(fields, path, wanted.fields);
  if (decided === undefined) throw refused(file, map);
  return take === 'other' && field === PARENT ? moveCodes(decided, [wanted.entry], wanted.there) : decided;
}

function writeEntry(text: string, path: EntryPath, says: PlainMap): string | undefined {
  return writeMap(text, (file) => entryAt(file, path), says, undefined, { order: ORDER, print: printField });
}

/** Takes fields out of what stands under an entry's `conflict`, and that with its last field. */
function dropFields(text: string, path: EntryPath, fields: readonly string[]): string | undefined {
  const conflictOf = (file: YamlFile) => {
    const map = entryAt(file, path);
    const conflict = map && pairOf(map, CONFLICT)?.value;
    return conflict && isMap(conflict) ? conflict : undefined;
  };
  const file = readYaml(text);
  const [map, conflict] = [entryAt(file, path), conflictOf(file)];
  if (!map || !conflict) return undefined;
  const without = (node: YamlMap, keys: readonly string[]) =>
    new Map([...plainMap(new NodeReader(file), node)].filter(([key]) => !keys.includes(key)));
  const left = without(conflict, fields);
  return left.size > 0
    ? writeMap(text, conflictOf, left, undefined, { order: [], print: printField })
    : writeEntry(text, path, without(map, [CONFLICT]));
}

/** Where the entry is about which just this is to decide. */
function pathOf(file: YamlFile, wanted: Undecided): EntryPath | undefined {
  const same = (one: Undecided) => JSON.stringify(one) === JSON.stringify(wanted);
  return keptEntries(file).find((entry) => undecidedOf(file, entry).some(same))?.path;
}

/** What an entry says with fields of the other side. */
function asOther(says: PlainMap, fields: readonly string[]): PlainMap {
  const conflict = says.get(CONFLICT);
  const result = new Map(says);
  for (const field of fields) {
    const value = isPlainMap(conflict) ? conflict.get(field) : undefined;
    if (value === undefined || value === null || (value === '' && PROSE.has(field))) result.delete(field);
    else result.set(field, value);
  }
  // Words and hashes stand for each other, and what stood around one excerpt tells nothing of another.
  if (fields.includes(quote) !== fields.includes(hash)) result.delete(fields.includes(quote) ? hash : quote);
  if ([at, quote, hash].some((key) => fields.includes(key))) result.delete(context);
  if (fields.includes(NAME)) swapNames(result, says.get(NAME));
  return result;
}

/** The name that is given up goes on meaning the code, as the one that is taken did. */
function swapNames(says: Map<string, PlainValue>, former: PlainValue | undefined): void {
  const known = says.get(aliases);
  const taken = says.get(NAME);
  const others = (isPlainList(known) ? known : []).filter((alias) => alias !== taken && alias !== former);
  if (typeof former === 'string') says.set(aliases, [...others, former]);
}

function removed(file: YamlFile, path: EntryPath): string {
  const owner = entryAt(file, path.slice(0, -2));
  const [key, index] = path.slice(-2);
  if (!owner || typeof key !== 'string' || typeof index !== 'number')
    throw new RangeError('a file can’t be removed from itself');
  return applyEdits(file.text, removeEntries({ file, map: owner, key, indent: 0 }, new Set([index])));
}
