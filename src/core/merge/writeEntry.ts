import { isMap, isSeq } from 'yaml';
import { pairOf } from '../yaml/nodeReader';
import { isPlainMap, newValue, type PlainMap, type PlainValue } from '../yaml/plainValue';
import { printBlockEntry, printFlowEntry, printFlowValue, type NewEntry } from '../yaml/printEntry';
import type { TakenEntry } from '../yaml/takeEntry';
import { writeMap, type Donor, type MapStyle } from '../yaml/writeMap';
import type { YamlFile, YamlMap } from '../yaml/yamlFile';
import { printField } from '../conflicts/printField';
import { fieldsOf, type KeyedEntry, type KeyedList, type ListRules } from './keyedList';

/** An entry is changed in a text of its own, where it is the only one of a list. */
const HEAD = 'entries:\n';

/** The lines of an entry once it says something else; nothing when they can't be changed, since they aren't a map or share something. */
export function rewritten(
  { lines, below }: Pick<TakenEntry, 'lines' | 'below'>,
  says: PlainValue,
  donor: Donor | undefined,
  style: MapStyle,
): string[] | undefined {
  if (!isPlainMap(says)) return undefined;
  const text = HEAD + [...lines, ...below, ''].join('\n');
  const result = writeMap(text, onlyEntry, says, donor, { print: printField, ...style });
  return result
    ?.slice(HEAD.length)
    .split('\n')
    .slice(0, -1 - below.length);
}

function onlyEntry({ root }: YamlFile): YamlMap | undefined {
  const list = root && pairOf(root, 'entries')?.value;
  const item = list && isSeq(list) && list.items.length === 1 ? list.items[0] : undefined;
  return item && isMap(item) ? item : undefined;
}

/** An entry printed anew, its keys in their order. */
export function printedEntry(says: PlainValue, { order }: MapStyle): NewEntry {
  if (typeof says === 'string') return says;
  if (!isPlainMap(says)) {
    const flow = printFlowValue(newValue(says));
    return { lines: [`- ${flow}`], flow: () => flow };
  }
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const keys = [...says.keys()].sort((a, b) => place(a) - place(b));
  return keys.map((key) => [key, printField(key, says.get(key) ?? null)] as const);
}

/** The lines of an entry, as if its dash stood in the first column. */
export function writtenLines(entry: NewEntry, style: 'block' | 'flow'): string[] {
  if (style === 'flow') return [`- ${printFlowEntry(entry)}`];
  return printBlockEntry(entry, { dash: 0, keys: 2, eol: '\n' }).split('\n');
}

/** An entry's own map, from which values can be taken as they are written. */
export function donorOf({ file, list }: KeyedList, entry: KeyedEntry | undefined): Donor | undefined {
  const map = entry && list?.items[entry.index];
  return map && isMap(map) ? { file, map } : undefined;
}

/** What an entry says, as a map where it can be one. */
export function asFields(says: PlainValue, rules: Pick<ListRules, 'id' | 'bare'>): PlainMap | PlainValue {
  return fieldsOf(says, rules) ?? says;
}
