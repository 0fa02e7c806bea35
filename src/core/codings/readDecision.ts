import { isNothing, pairOf, type NodeReader } from '../yaml/nodeReader';
import type { YamlMap, YamlNode } from '../yaml/yamlFile';
import type { Decision } from './coding';
import { readConflict } from './otherSide';
import type { DeclinedEntry } from './readSidecar';
import { CODING_KEYS, DECLINED_KEYS } from './sidecarKeys';

/** Reads how a coding came about; nothing where it doesn't say which codings it is from. */
export function readDecision(reader: NodeReader, map: YamlMap): Decision | undefined {
  const from = textsOf(reader, pairOf(map, CODING_KEYS.from)?.value);
  if (!from.length) return undefined;
  return { from, coded: textsOf(reader, pairOf(map, CODING_KEYS.coded)?.value), reason: reasonOf(reader, map) };
}

/** Reads what was declined; an entry that can't be read is reported, and stays in the file. */
export function readDeclined(reader: NodeReader, node: YamlNode | null | undefined): DeclinedEntry[] {
  if (!node || isNothing(node)) return [];
  const message = 'What was declined must be a list, each entry with id, codes and from.';
  const report = (place: YamlNode) => reader.report('warning', 'sidecar-declined', message, place);
  const list = reader.list(node);
  if (!list) report(node);
  return (list?.items ?? []).flatMap((item, index): DeclinedEntry[] => {
    const map = reader.map(item);
    const id = map && reader.text(pairOf(map, DECLINED_KEYS.id)?.value);
    const codes = map ? textsOf(reader, pairOf(map, DECLINED_KEYS.codes)?.value) : [];
    const from = map ? textsOf(reader, pairOf(map, DECLINED_KEYS.from)?.value) : [];
    if (!map || !id || !codes.length || !from.length) {
      report(item);
      return [];
    }
    reader.reportNearKeys(map, DECLINED_KEYS);
    const conflict = readConflict(reader, pairOf(map, DECLINED_KEYS.conflict)?.value);
    const declined = { id, codes, from, reason: reasonOf(reader, map), ...(conflict && { conflict }) };
    return [{ declined, index }];
  });
}

function reasonOf(reader: NodeReader, map: YamlMap): string | undefined {
  return reader.optionalText(map, CODING_KEYS.reason, { code: 'coding-reason', message: 'A reason must be a text.' });
}

/** The texts of a list, or the one that stands in its place. */
function textsOf(reader: NodeReader, node: YamlNode | null | undefined): string[] {
  const list = reader.list(node);
  return (list ? list.items : [node]).flatMap((item) => reader.text(item)?.trim() || []);
}
