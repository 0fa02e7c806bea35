import { isMap } from 'yaml';
import { setAliases } from '../codebook/aliasEdits';
import { CODE_KEYS, codebookNodesOf } from '../codebook/readCodebook';
import { CODEBOOK } from '../project/studyPaths';
import type { EditedText } from '../text/editedText';
import { NodeReader } from '../yaml/nodeReader';
import { plainMap, samePlain, type PlainMap, type PlainValue } from '../yaml/plainValue';
import { writeMap, type Donor } from '../yaml/writeMap';
import { readYaml, type YamlFile, type YamlMap } from '../yaml/yamlFile';
import { entryOf, fieldsOf, readable } from './codebookText';
import { notEditable } from './notEditable';

/** Has a code of the codebook say all this, and nothing else besides its name, aliases and child codes. */
export function writeFields(book: EditedText, target: string, fields: PlainMap, donors: readonly Donor[]): void {
  for (const [key, value] of fields) {
    const { file, node } = entryOf(readable(book.text), target);
    if (samePlain(fieldsOf(file, node).get(key), value)) continue;
    // An entry that is only a name gets keys together with an alias.
    if (node && !isMap(node)) book.edit(setAliases(file, node, [], [target]));
    const after = writeField(book.text, target, key, value, donors);
    if (after === undefined) throw notEditable(CODEBOOK);
    book.become(after);
  }
}

function writeField(
  text: string,
  target: string,
  key: string,
  value: PlainValue,
  donors: readonly Donor[],
): string | undefined {
  const find = (file: YamlFile): YamlMap | undefined => {
    const { node } = entryOf(codebookNodesOf(file), target);
    return node && isMap(node) ? node : undefined;
  };
  const file = readYaml(text);
  const map = find(file);
  if (!map) return undefined;
  const donor = donors.find((it) => samePlain(fieldsOf(it.file, it.map).get(key), value));
  const wanted = new Map([...plainMap(new NodeReader(file), map), [key, value]]);
  return writeMap(text, find, wanted, donor, { order: Object.values(CODE_KEYS) });
}
