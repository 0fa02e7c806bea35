import { isWholeNumber } from '../text/wholeNumber';
import { isNothing, pairOf, type NodeReader } from '../yaml/nodeReader';
import type { YamlNode } from '../yaml/yamlFile';
import type { Context, Fingerprint } from './coding';
import { CONTEXT_KEYS, HASH_KEYS } from './sidecarKeys';

/** Reads what stands for a quote; nothing, and a warning, where that can't be told. */
export function readHash(reader: NodeReader, node: YamlNode | null | undefined): Fingerprint | undefined {
  if (!node || isNothing(node)) return undefined;
  const message = 'A hash must be a map with the entries words and length.';
  const problem = { code: 'coding-hash', message };
  const map = reader.map(node);
  const words = map && reader.text(pairOf(map, HASH_KEYS.words)?.value);
  const length = map && reader.text(pairOf(map, HASH_KEYS.length)?.value);
  if (!map || !words || !length || !isWholeNumber(length)) {
    reader.report('warning', problem.code, message, node);
    return undefined;
  }
  const before = reader.optionalText(map, HASH_KEYS.before, problem);
  const after = reader.optionalText(map, HASH_KEYS.after, problem);
  return { words, length: Number(length), ...withoutNothing({ before, after }) };
}

/** Reads what stands around an excerpt. */
export function readContext(reader: NodeReader, node: YamlNode | null | undefined): Context | undefined {
  if (!node || isNothing(node)) return undefined;
  const message = 'A context must be a map of texts: speaker, before and after.';
  const problem = { code: 'coding-context', message };
  const map = reader.map(node);
  if (!map) {
    reader.report('warning', problem.code, message, node);
    return undefined;
  }
  return orNothing({
    speaker: reader.optionalText(map, CONTEXT_KEYS.speaker, problem),
    before: reader.optionalText(map, CONTEXT_KEYS.before, problem),
    after: reader.optionalText(map, CONTEXT_KEYS.after, problem),
  });
}

/** The entries that have a value. */
function withoutNothing<T extends object>(all: T): T {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
}

function orNothing<T extends object>(all: T): T | undefined {
  const some = withoutNothing(all);
  return Object.keys(some).length > 0 ? some : undefined;
}
