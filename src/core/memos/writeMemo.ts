import { smallestEdit, type TextEdit } from '../text/edit';
import { refused } from '../yaml/listEdits';
import { NodeReader } from '../yaml/nodeReader';
import { plainMap } from '../yaml/plainValue';
import { printBlockValue, printKey } from '../yaml/printEntry';
import { writeMap, type Donor } from '../yaml/writeMap';
import { readYaml, type YamlFile, type YamlMap } from '../yaml/yamlFile';

/** The key of a memo, whatever it is about. */
export const MEMO = 'memo';

/**
 * Gives a map of a file a memo, another one or none; nothing else in it changes.
 * @param find the map in the file.
 * @param order the keys that stand before the memo. Where the map has none of them, the memo comes first.
 * @throws UnreadableFileError when the file is written so that this can't be done.
 */
export function writeMemo(
  text: string,
  find: (file: YamlFile) => YamlMap | undefined,
  memo: string | undefined,
  order: readonly string[],
): TextEdit[] {
  const file = readYaml(text);
  const map = find(file);
  if (!map) return [];
  const says = plainMap(new NodeReader(file), map);
  const wanted = new Map(says);
  if (memo === undefined) wanted.delete(MEMO);
  else wanted.set(MEMO, memo);
  const comesFirst = !says.has(MEMO) && !order.some((key) => says.has(key));
  // In a map in flow style it comes last: there is no line to put it on.
  const above = comesFirst && map.flow ? [...says.keys()] : order;
  const donor = comesFirst && memo !== undefined ? donorOf(memo) : undefined;
  const after = writeMap(text, find, wanted, donor, { order: [...above, MEMO] });
  if (after === undefined) throw refused(file, map);
  const edit = smallestEdit(text, after);
  return edit ? [edit] : [];
}

/** A map that has a memo and nothing else, from which it is taken as it is written. */
function donorOf(memo: string): Donor | undefined {
  const file = readYaml(`${printKey(MEMO)}: ${printBlockValue(memo, 0, '\n')}\n`);
  return file.root && { file, map: file.root };
}
