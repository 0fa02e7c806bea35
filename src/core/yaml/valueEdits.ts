import type { TextEdit } from '../text/edit';
import { isBlank, lastLineEnd, lineStart, nextLine, wouldSwallow } from './place';
import { pairOf, type YamlPair } from './nodeReader';
import { literalIndent, printBlockValue, printFlowValue, printKey, type NewValue } from './printEntry';
import { colonEnd, contentEnd, itemEnd } from './tokens';
import type { YamlFile, YamlMap } from './yamlFile';

/** Offsets of a value in a map; of where one would stand when there is none. */
interface ValuePlace {
  readonly start: number;
  readonly end: number;
}

/**
 * Changes one value of a map and nothing else. A key that isn't there is put behind the key `after`.
 * @returns no edits when the map has neither key.
 */
export function setValue(file: YamlFile, map: YamlMap, key: string, value: NewValue, after: string): TextEdit[] {
  const { text, eol } = file;
  const token = map.srcToken;
  const column = token?.type === 'block-map' ? token.indent : undefined;
  const pair = pairOf(map, key);
  if (pair) {
    const place = valuePlace(file, pair);
    const space = place.start === place.end && !/\s/.test(text.charAt(place.start - 1)) ? ' ' : '';
    return [{ ...place, newText: space + print(text, value, column, place, eol) }];
  }
  const end = pairOf(map, after)?.srcToken;
  const offset = end && itemEnd(end);
  if (offset === undefined) return [];
  if (column === undefined)
    return [{ start: offset, end: offset, newText: `, ${printKey(key)}: ${printFlowValue(value)}` }];
  const line = lastLineEnd(text, offset);
  const oneLine = wouldSwallow(text, line, literalIndent(column));
  const newText = `${eol}${' '.repeat(column)}${printKey(key)}: ${printBlockValue(value, column, eol, oneLine)}`;
  return [{ start: line, end: line, newText }];
}

/** Puts another key with its value in the place of one that a map has. */
export function replaceKey(file: YamlFile, map: YamlMap, key: string, newKey: string, value: NewValue): TextEdit[] {
  const pair = pairOf(map, key);
  if (!pair) return [];
  const [start, end] = pair.key.range;
  return [{ start, end, newText: newKey }, ...setValue(file, map, key, value, key)];
}

function valuePlace({ text }: YamlFile, { value, srcToken }: YamlPair): ValuePlace {
  const colon = (srcToken && colonEnd(srcToken)) ?? value?.range[0] ?? 0;
  if (!srcToken?.value || !value) return { start: colon, end: colon };
  let end = contentEnd(srcToken.value);
  // A block scalar ends after its last line break, which is also the file's.
  if (srcToken.value.type === 'block-scalar') {
    if (text[end - 1] === '\n') end--;
    if (text[end - 1] === '\r') end--;
  }
  return { start: srcToken.value.offset, end };
}

function print(
  text: string,
  value: NewValue,
  column: number | undefined,
  { start, end }: ValuePlace,
  eol: string,
): string {
  if (column === undefined) return printFlowValue(value);
  if (typeof value !== 'string') return printBlockValue(value, column, eol);
  // A comment behind the old value would become a part of a literal block.
  const restIsFree = isBlank(text, end, nextLine(text, end) ?? text.length);
  const isBehindKey = !isBlank(text, lineStart(text, start), start);
  const oneLine = !restIsFree || !isBehindKey || wouldSwallow(text, end, literalIndent(column));
  return printBlockValue(value, column, eol, oneLine);
}
