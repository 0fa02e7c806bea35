import { isSeq } from 'yaml';
import type { TextEdit } from '../text/edit';
import { hasOwnLines, insertBlockEntries, removeBlockEntries } from './blockList';
import { insertFlowEntries, removeFlowEntries } from './flowList';
import { addList, fillList, type ListPlace } from './newList';
import { isNothing, pairOf } from './nodeReader';
import type { NewEntry } from './printEntry';
import { colonEnd, contentEnd } from './tokens';
import { UnreadableFileError } from './unreadableFile';
import type { YamlFile, YamlNode } from './yamlFile';

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
  if (!pair) return addList(place, all);
  if (!list || isNothing(list)) return fillList(place, pair, list ?? undefined, all);
  const token = isSeq(list) ? list.srcToken : undefined;
  if (token?.type === 'block-seq') {
    if (!hasOwnLines(text, token)) throw refused(file, list);
    return news.flatMap(({ before, entries }) => insertBlockEntries(text, token, before, entries, eol));
  }
  if (token?.type !== 'flow-collection') throw refused(file, list);
  const empty = /^\[[ \t]*\]$/.test(text.slice(token.offset, contentEnd(token)));
  if (empty && !map.flow) return fillList(place, pair, list, all);
  return news.flatMap(({ before, entries }) => insertFlowEntries(text, token, before, entries, eol));
}

/**
 * Takes entries out of a list; a list that has none left is `[]`.
 * @param withComments whether in block style the comments above them and their own, deeper ones go too.
 */
export function removeEntries(
  { file, map, key }: ListPlace,
  indices: ReadonlySet<number>,
  withComments = false,
): TextEdit[] {
  const { text } = file;
  const pair = pairOf(map, key);
  const list = pair?.value;
  if (indices.size === 0 || !list || !isSeq(list)) return [];
  const token = list.srcToken;
  if (token?.type === 'flow-collection') return removeFlowEntries(text, token, indices);
  const colon = pair.srcToken && colonEnd(pair.srcToken);
  if (token?.type !== 'block-seq' || colon === undefined || !hasOwnLines(text, token)) throw refused(file, list);
  const edits = removeBlockEntries(text, token, indices, withComments);
  if (list.items.every((_, index) => indices.has(index))) edits.unshift({ start: colon, end: colon, newText: ' []' });
  return edits;
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
