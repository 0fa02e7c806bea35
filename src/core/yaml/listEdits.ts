import { isSeq } from 'yaml';
import type { CST } from 'yaml';
import type { TextEdit } from '../text/edit';
import { hasOwnLines, insertBlockEntries, ownCommentsEnd, removeBlockEntries } from './blockList';
import { insertFlowEntries, removeFlowEntries } from './flowList';
import { isNothing, pairOf, type YamlPair } from './nodeReader';
import { lastLineEnd } from './place';
import { printBlockEntry, printFlowEntry, type NewEntry } from './printEntry';
import { colonEnd, contentEnd } from './tokens';
import { UnreadableFileError } from './unreadableFile';
import type { YamlFile, YamlMap, YamlNode } from './yamlFile';

/** The list under a key of a map, which may not be there yet. */
export interface ListPlace {
  readonly file: YamlFile;
  readonly map: YamlMap;
  readonly key: string;
  /** How far the dashes of a new list stand to the right of its key. */
  readonly indent: number;
}

/** New entries before the entry of this index; after the last one when there is no such entry. */
export interface NewEntries {
  readonly before: number;
  readonly entries: readonly NewEntry[];
}

/**
 * Adds entries to a list in the list's own style. A list that isn't there, or is empty, becomes one in block style where its
 * map is in block style.
 * @throws UnreadableFileError when the list is written so that nothing can be added to it alone (an alias).
 */
export function insertEntries(place: ListPlace, news: readonly NewEntries[]): TextEdit[] {
  const { file, map, key } = place;
  const { text, eol } = file;
  const pair = pairOf(map, key);
  const list = pair?.value;
  const all = [...news].sort((a, b) => a.before - b.before).flatMap(({ entries }) => entries);
  if (!pair) return addKey(place, all);
  if (!list || isNothing(list)) return fill(place, pair, list ?? undefined, all);
  const token = isSeq(list) ? list.srcToken : undefined;
  if (token?.type === 'block-seq') {
    if (!hasOwnLines(text, token)) throw refused(file, list);
    return news.flatMap(({ before, entries }) => insertBlockEntries(text, token, before, entries, eol));
  }
  if (token?.type !== 'flow-collection') throw refused(file, list);
  const empty = token.items.length === 0 && /^\[[ \t]*\]$/.test(text.slice(token.offset, contentEnd(token)));
  if (empty && !map.flow) return fill(place, pair, list, all);
  return news.flatMap(({ before, entries }) => insertFlowEntries(text, token, before, entries, eol));
}

/** Takes entries out of a list; a list that has none left is `[]`. */
export function removeEntries({ file, map, key }: ListPlace, indices: ReadonlySet<number>): TextEdit[] {
  const { text } = file;
  const pair = pairOf(map, key);
  const list = pair?.value;
  if (indices.size === 0 || !list || !isSeq(list)) return [];
  const token = list.srcToken;
  if (token?.type === 'flow-collection') return removeFlowEntries(text, token, indices);
  const colon = pair.srcToken && colonEnd(pair.srcToken);
  if (token?.type !== 'block-seq' || colon === undefined || !hasOwnLines(text, token)) throw refused(file, list);
  const edits = removeBlockEntries(text, token, indices);
  if (list.items.every((_, index) => indices.has(index))) edits.unshift({ start: colon, end: colon, newText: ' []' });
  return edits;
}

/** Adds a key to a map, behind its last one. */
export function addLine(file: YamlFile, map: YamlMap, line: string, flow: string): TextEdit[] {
  const { text, eol } = file;
  const token = map.srcToken;
  const last = token?.items.length ? token : undefined;
  if (token?.type === 'block-map') {
    const offset = ownCommentsEnd(text, contentEnd(token), token.indent);
    return [{ start: offset, end: offset, newText: eol + ' '.repeat(token.indent) + line }];
  }
  const pairs = map.items.flatMap(({ srcToken }) => srcToken ?? []);
  const end = last && pairs.length > 0 ? endOfPair(pairs.at(-1)) : undefined;
  const offset = end ?? map.range[0] + 1;
  return [{ start: offset, end: offset, newText: end === undefined ? flow : ', ' + flow }];
}

function endOfPair(pair: CST.CollectionItem | undefined): number | undefined {
  return (
    pair && contentEnd({ type: 'block-map', offset: 0, indent: 0, items: [pair as CST.BlockMap['items'][number]] })
  );
}

function addKey({ file, map, key, indent }: ListPlace, entries: readonly NewEntry[]): TextEdit[] {
  const column = map.srcToken?.indent ?? 0;
  const layout = { dash: column + indent, keys: 2, eol: file.eol };
  const block = [`${key}:`, ...entries.map((entry) => printBlockEntry(entry, layout))].join(file.eol);
  return addLine(file, map, block, `${key}: [${entries.map(printFlowEntry).join(', ')}]`);
}

/** Puts a list where there is none: nothing, `null` or `[]` behind the key. */
function fill(
  { file, map, indent }: ListPlace,
  pair: YamlPair,
  empty: YamlNode | undefined,
  entries: readonly NewEntry[],
): TextEdit[] {
  const { text, eol } = file;
  const flow = `[${entries.map(printFlowEntry).join(', ')}]`;
  const token = map.srcToken;
  const colon = pair.srcToken && colonEnd(pair.srcToken);
  const end = Math.max(colon ?? 0, empty?.srcToken ? contentEnd(empty.srcToken) : 0);
  if (colon === undefined) {
    const behind = endOfPair(pair.srcToken) ?? end;
    return [{ start: behind, end: behind, newText: `: ${flow}` }];
  }
  const inline = /^[ \t]*$/.test(text.slice(colon, Math.max(colon, empty?.range[0] ?? 0)));
  if (token?.type !== 'block-map' || !inline) {
    const start = inline ? colon : (empty?.range[0] ?? colon);
    return [{ start, end, newText: inline ? ` ${flow}` : flow }];
  }
  const layout = { dash: token.indent + indent, keys: 2, eol };
  const offset = lastLineEnd(text, end);
  const lines = entries.map((entry) => eol + printBlockEntry(entry, layout)).join('');
  return [...(end > colon ? [{ start: colon, end, newText: '' }] : []), { start: offset, end: offset, newText: lines }];
}

export function refused(file: YamlFile, node: YamlNode): UnreadableFileError {
  const [start, end] = node.range;
  return new UnreadableFileError({
    code: 'yaml-not-editable',
    message:
      'This can only be changed by hand: it is shared with another place (*name), or laid out in an unusual way.',
    severity: 'error',
    range: file.lines.rangeAt(start, end),
  });
}
