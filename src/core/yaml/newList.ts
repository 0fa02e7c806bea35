import type { TextEdit } from '../text/edit';
import { ownCommentsEnd } from './blockList';
import type { YamlPair } from './nodeReader';
import { lastLineEnd, wouldSwallow } from './place';
import { literalIndent, printBlockEntry, printFlowEntry, type NewEntry } from './printEntry';
import { colonEnd, contentEnd, itemEnd } from './tokens';
import type { YamlFile, YamlMap, YamlNode } from './yamlFile';

/** The list under a key of a map, which may not be there yet. */
export interface ListPlace {
  readonly file: YamlFile;
  readonly map: YamlMap;
  readonly key: string;
  /** How far the dashes of a new list stand to the right of its key. */
  readonly indent: number;
}

/** How far the keys of an entry of a new list stand to the right of its dash. */
const KEYS = 2;

/** Adds a key with a list behind the last key of a map. */
export function addList({ file, map, key, indent }: ListPlace, entries: readonly NewEntry[]): TextEdit[] {
  const token = map.srcToken;
  if (token?.type === 'block-map') {
    const offset = ownCommentsEnd(file.text, contentEnd(token), token.indent);
    const line = file.eol + ' '.repeat(token.indent) + `${key}:`;
    return [insert(offset, line + printNewList(file, offset, token.indent + indent, entries))];
  }
  const flow = `${key}: ${printFlowList(entries)}`;
  const last = map.items.at(-1)?.srcToken;
  const end = last && itemEnd(last);
  return [end === undefined ? insert(map.range[0] + 1, flow) : insert(end, ', ' + flow)];
}

/**
 * Puts a list where there is none.
 * @param empty what stands behind the key, if anything does: `null`, `[]` on one line.
 */
export function fillList(
  { file, map, indent }: ListPlace,
  { srcToken: pair }: YamlPair,
  empty: YamlNode | undefined,
  entries: readonly NewEntry[],
): TextEdit[] {
  const { text } = file;
  const flow = printFlowList(entries);
  const token = map.srcToken;
  const colon = pair && colonEnd(pair);
  if (colon === undefined) return [insert((pair && itemEnd(pair)) ?? map.range[0] + 1, `: ${flow}`)];

  const end = Math.max(colon, empty?.srcToken ? contentEnd(empty.srcToken) : 0);
  const start = Math.max(colon, empty?.range[0] ?? 0);
  const isBehindKey = /^[ \t]*$/.test(text.slice(colon, start));
  if (!isBehindKey) return [{ start, end, newText: flow }];
  if (token?.type !== 'block-map') return [{ start: colon, end, newText: ` ${flow}` }];
  const offset = lastLineEnd(text, end);
  const lines = insert(offset, printNewList(file, offset, token.indent + indent, entries));
  return end > colon ? [{ start: colon, end, newText: '' }, lines] : [lines];
}

function insert(offset: number, newText: string): TextEdit {
  return { start: offset, end: offset, newText };
}

/** The lines of a list that goes to the end of a line, each with the line break before it. */
export function printNewList(
  { text, eol }: YamlFile,
  offset: number,
  dash: number,
  entries: readonly NewEntry[],
): string {
  const oneLine = wouldSwallow(text, offset, literalIndent(dash + KEYS));
  return entries.map((entry) => eol + printBlockEntry(entry, { dash, keys: KEYS, eol, oneLine })).join('');
}

function printFlowList(entries: readonly NewEntry[]): string {
  return `[${entries.map(printFlowEntry).join(', ')}]`;
}
