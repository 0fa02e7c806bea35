import { CODE_KEYS } from '../codebook/readCodebook';
import { canSay } from '../codings/otherSide';
import { CODING_KEYS } from '../codings/sidecarKeys';
import { PARENT, REMOVED } from '../conflicts/conflictKeys';
import { entryAt, keptEntries, type EntryPath, type KeptEntry } from '../conflicts/keptEntries';
import { containsRange, type Range } from '../text/position';
import { NodeReader } from '../yaml/nodeReader';
import { isPlainList, plainMap, type PlainMap, type PlainValue } from '../yaml/plainValue';
import { readYaml, type YamlFile } from '../yaml/yamlFile';
import { readForest, TOP } from './codeForest';

/** Something that a merge has left to decide about an entry, and what each side says. */
export interface Undecided {
  /** The entry's id or name; empty for the file itself. */
  readonly entry: string;
  /** The keys under the entry's `conflict` that are decided together. The first one says what it is about. */
  readonly fields: readonly string[];
  /** What the entry says; empty where it says nothing. */
  readonly here: string;
  /** What the other side says. */
  readonly there: string;
  /** Whether the other side can be taken by us; else someone has to do it by hand. */
  readonly canTake: boolean;
}

/** What says which excerpt a coding covers; its words tell a reader more than its place. */
const EXCERPT: readonly string[] = [CODING_KEYS.quote, CODING_KEYS.at, CODING_KEYS.hash];

/** What is left to decide about the entry of a text whose `conflict` stands in this range. */
export function undecidedAt(text: string, range: Range): Undecided[] {
  const file = readYaml(text);
  const reader = new NodeReader(file);
  const entry = keptEntries(file).find(({ key }) => containsRange(range, reader.rangeOf(key)));
  return entry ? undecidedOf(file, entry) : [];
}

export function undecidedOf(file: YamlFile, { path, map, conflict }: KeptEntry): Undecided[] {
  const reader = new NodeReader(file);
  const [says, other] = [plainMap(reader, map), plainMap(reader, conflict)];
  const entry = nameOf(says);
  const canBe = (field: string) => canTake(file, { path, entry, field, value: other.get(field) });
  return together([...other.keys()]).flatMap((fields) => {
    const [field = ''] = fields;
    if (field === REMOVED && textOf(other.get(field)) !== 'true') return [];
    const here = field === PARENT ? parentOf(file, path) : textOf(says.get(field));
    return [{ entry, fields, here, there: textOf(other.get(field)), canTake: fields.every(canBe) }];
  });
}

/** The id of a coding, or the name of what has one. */
function nameOf(says: PlainMap): string {
  return textOf(says.get(CODING_KEYS.id)) || textOf(says.get(CODE_KEYS.name));
}

function together(fields: readonly string[]): string[][] {
  const excerpt = EXCERPT.filter((field) => fields.includes(field));
  const groups = fields.map((field) => (excerpt.includes(field) ? excerpt : [field]));
  return groups.filter((group, i) => groups.findIndex((other) => other[0] === group[0]) === i);
}

function textOf(value: PlainValue | undefined): string {
  if (isPlainList(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' ? value.trim() : '';
}

interface Wanted {
  readonly path: EntryPath;
  readonly entry: string;
  readonly field: string;
  readonly value: PlainValue | undefined;
}

/** Whether an entry can have this. What can't be read would take all of the entry along, and two codes of one name would become one. */
function canTake(file: YamlFile, { path, entry, field, value }: Wanted): boolean {
  const text = textOf(value);
  switch (field) {
    case CODE_KEYS.name:
      return text !== '' && !(isCode(path) && readForest(file, (it) => it).codes.has(text));
    case PARENT:
      return isCode(path) && canMove(file, entry, text);
    case REMOVED:
      return path.length > 0;
    default:
      return canSay(field, value);
  }
}

/** Whether an entry is a code of a codebook. */
export function isCode(path: EntryPath): boolean {
  return path.at(-2) === CODE_KEYS.codes;
}

/** The name of the code that a code is under; empty at the top. */
function parentOf(file: YamlFile, path: EntryPath): string {
  const above = path.length > 2 ? entryAt(file, path.slice(0, -2)) : undefined;
  return above ? nameOf(plainMap(new NodeReader(file), above)) : '';
}

/** Whether a code can be put under another one: that is there, and not under the code itself. */
function canMove(file: YamlFile, name: string, parent: string): boolean {
  const { codes } = readForest(file, (it) => it);
  let above = parent;
  while (above !== TOP) {
    const code = above === name ? undefined : codes.get(above);
    if (!code) return false;
    above = code.parent;
  }
  return codes.has(name);
}
