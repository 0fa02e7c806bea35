import type { TextEdit } from '../text/edit';
import { pairOf } from './nodeReader';
import { lastLineEnd, lineStart } from './place';
import { itemEnd, itemStart } from './tokens';
import type { YamlFile, YamlMap } from './yamlFile';

/** Where a key of a map in block style stands with its value and what is behind that on the line, as offsets. */
function spanOf({ text }: YamlFile, map: YamlMap, key: string): { start: number; end: number } | undefined {
  const item = pairOf(map, key)?.srcToken;
  const start = item && itemStart(item);
  const end = item && itemEnd(item);
  if (map.srcToken?.type !== 'block-map' || start === undefined || end === undefined) return undefined;
  return { start, end: lastLineEnd(text, end) };
}

/** The lines of a key and its value as they are written, as if they began in the first column; nothing in flow style. */
export function takePair(file: YamlFile, map: YamlMap, key: string): string[] | undefined {
  const span = spanOf(file, map, key);
  if (!span) return undefined;
  const column = span.start - lineStart(file.text, span.start);
  const [first = '', ...rest] = file.text.slice(span.start, span.end).split(/\r?\n/);
  return [first, ...rest.map((line) => line.slice(Math.min(line.search(/[^ ]|$/), column)))];
}

/**
 * Writes such lines into a map in block style: in the place of the key that they have, or else behind the key `after`, or at the very
 * beginning.
 * @returns no edits in a map in flow style.
 */
export function putPair(
  file: YamlFile,
  map: YamlMap,
  key: string,
  lines: readonly string[],
  after: string | undefined,
): TextEdit[] {
  const column = map.srcToken?.type === 'block-map' ? map.srcToken.indent : 0;
  const margin = file.eol + ' '.repeat(column);
  const text = lines.map((line, i) => (i === 0 ? line : line ? margin + line : file.eol)).join('');
  const own = spanOf(file, map, key);
  if (own) return [{ ...own, newText: text }];
  const above = after === undefined ? undefined : spanOf(file, map, after);
  if (above) return [{ start: above.end, end: above.end, newText: margin + text }];
  const [first] = map.items;
  const start = map.srcToken?.type === 'block-map' && first?.srcToken && itemStart(first.srcToken);
  return typeof start === 'number' ? [{ start, end: start, newText: text + margin }] : [];
}
