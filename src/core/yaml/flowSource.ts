import { isMap, isScalar, isSeq } from 'yaml';
import { NodeReader } from './nodeReader';
import { printFlowValue } from './printEntry';
import type { YamlFile, YamlNode } from './yamlFile';

/** A value on one line: what is on one line already as it is written, and what its aliases stand for put in. */
export function flowSource(file: YamlFile, node: YamlNode): string {
  return print(new NodeReader(file), node);
}

function print(reader: NodeReader, written: YamlNode | null): string {
  const node = reader.follow(written);
  if (isSeq(node)) return `[${node.items.map((item) => print(reader, item)).join(', ')}]`;
  if (isMap(node))
    return `{${node.items.map(({ key, value }) => `${print(reader, key)}: ${print(reader, value)}`).join(', ')}}`;
  if (!node || !isScalar(node) || typeof node.value !== 'string') return printFlowValue(null);
  const [start, end] = node.range;
  const source = reader.file.text.slice(start, end);
  // Without quotation marks, brackets and commas are more than text there.
  const isOneLine = node.type === 'PLAIN' ? /^[^\r\n,[\]{}]*$/ : /^["'].*["']$/;
  if (source === '') return printFlowValue(null);
  return isOneLine.test(source) ? source : printFlowValue(node.value);
}
