import { isMap, isScalar } from 'yaml';
import type { TextEdit } from '../text/edit';
import { insertEntries, refused } from '../yaml/listEdits';
import { isNothing, pairOf } from '../yaml/nodeReader';
import { lineEnd, lineStart } from '../yaml/place';
import { printBlockValue, printFlowValue, type NewValue } from '../yaml/printEntry';
import { removeKeys } from '../yaml/removeKeys';
import { setNames } from '../yaml/setNames';
import { setValue } from '../yaml/valueEdits';
import type { YamlFile, YamlNode } from '../yaml/yamlFile';
import { CODE_KEYS } from './readCodebook';

const { name: NAME, aliases: ALIASES } = CODE_KEYS;

/** The keys that an entry's aliases stand behind, the last of those that it has. */
const ABOVE = ['color', 'role', 'description', NAME];

/**
 * Gives an entry of a codebook, a code's or a speaker's, these aliases.
 * @param before those that it has.
 * @throws UnreadableFileError when it is written so that it can't be changed without a guess.
 */
export function setAliases(
  file: YamlFile,
  entry: YamlNode,
  before: readonly string[],
  wanted: readonly string[],
): TextEdit[] {
  if (before.join('\n') === wanted.join('\n')) return [];
  if (!isMap(entry)) return nameWithKey(file, entry, ALIASES, wanted);
  if (!wanted.length) return removeKeys(file, entry, [ALIASES]);
  const pair = pairOf(entry, ALIASES);
  if (!pair) {
    const above = ABOVE.find((key) => pairOf(entry, key));
    return above === undefined ? [] : setValue(file, entry, ALIASES, wanted, above);
  }
  if (!isNothing(pair.value)) return setNames(file, entry, ALIASES, wanted);
  return insertEntries({ file, map: entry, key: ALIASES, indent: 2 }, [{ before: 0, entries: wanted }]);
}

/**
 * An entry that is only a name becomes one with a key besides.
 * @throws UnreadableFileError when it is written so that it can't be changed without a guess.
 */
export function nameWithKey(file: YamlFile, entry: YamlNode, key: string, value: NewValue): TextEdit[] {
  const token = isScalar(entry) ? entry.srcToken : undefined;
  if (!token || token.type === 'block-scalar') throw refused(file, entry);
  const [start, end] = entry.range;
  const column = start - lineStart(file.text, start);
  if (!/^[ ]*-[ ]+$/.test(file.text.slice(start - column, start))) {
    return [
      { start, end: start, newText: `{${NAME}: ` },
      { start: end, end, newText: `, ${key}: ${printFlowValue(value)}}` },
    ];
  }
  const behind = lineEnd(file.text, end);
  const line = `${file.eol}${' '.repeat(column)}${key}: ${printBlockValue(value, column, file.eol, true)}`;
  return [
    { start, end: start, newText: `${NAME}: ` },
    { start: behind, end: behind, newText: line },
  ];
}
