import type { TextEdit } from '../text/edit';
import { clearOf } from './blockList';
import { removeFlowEntries } from './flowList';
import { pairOf, type YamlPair } from './nodeReader';
import { isBlank, lastLineEnd, lineStart, nextLine, previousLineEnd } from './place';
import { contentEnd, indentOf, itemEnd, itemStart, keepsBlankLines, lastBlockScalar } from './tokens';
import type { YamlFile, YamlMap } from './yamlFile';

/**
 * Takes keys out of a map, with their values and what stands behind those on the same line. Comments on lines of their own stay.
 * Keys that the map doesn't have are passed over; a map that has none left is `{}`.
 */
export function removeKeys({ text }: YamlFile, map: YamlMap, keys: readonly string[]): TextEdit[] {
  const token = map.srcToken;
  const gone = new Set(keys.flatMap((key) => pairOf(map, key) ?? []));
  if (!token || gone.size === 0) return [];
  if (gone.size === map.items.length) return [{ start: token.offset, end: contentEnd(token), newText: '{}' }];
  if (token.type === 'flow-collection') {
    const indices = token.items.filter((item) => itemEnd(item) !== undefined).entries();
    const isGone = new Set([...gone].map(({ srcToken }) => srcToken));
    return removeFlowEntries(text, token, new Set([...indices].flatMap(([i, item]) => (isGone.has(item) ? [i] : []))));
  }
  const edits: TextEdit[] = [];
  let kept: YamlPair | undefined;
  let isFirst = true;
  map.items.forEach((pair, i) => {
    if (!gone.has(pair)) {
      kept = pair;
      isFirst = false;
      return;
    }
    const start = (pair.srcToken && itemStart(pair.srcToken)) ?? pair.key.range[0];
    const stop = lastLineEnd(text, (pair.srcToken && itemEnd(pair.srcToken)) ?? pair.key.range[1]);
    const next = map.items[i + 1]?.srcToken;
    const edit = isFirst
      ? spanOfFirst(text, start, stop, next && itemStart(next))
      : spanOfLines(text, start, stop, kept);
    edits.push({ start: Math.max(edit.start, edits.at(-1)?.end ?? 0), end: edit.end, newText: '' });
  });
  return edits;
}

/** What goes with a key that may stand behind a dash: all up to the next key, unless a comment stands before that. */
function spanOfFirst(text: string, start: number, stop: number, next: number | undefined): Omit<TextEdit, 'newText'> {
  const end = next !== undefined && isBlank(text, stop, next) ? next : stop;
  return { start, end };
}

/** What goes with a key on lines of its own: from the line break before it to the end of its last line, mostly. */
function spanOfLines(text: string, start: number, stop: number, kept: YamlPair | undefined): Omit<TextEdit, 'newText'> {
  const line = lineStart(text, start);
  const scalar = lastBlockScalar(kept?.srcToken?.value);
  if (!scalar) return { start: previousLineEnd(text, line), end: stop };
  const end = clearOf(text, stop, indentOf(scalar), keepsBlankLines(scalar));
  // The line break above may belong to a text that keeps those at its end.
  const below = keepsBlankLines(scalar) ? (nextLine(text, end) ?? end) : undefined;
  return below === undefined ? { start: previousLineEnd(text, line), end } : { start: line, end: below };
}
