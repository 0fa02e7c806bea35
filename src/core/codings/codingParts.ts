import { isNothing, pairOf, type NodeReader } from '../yaml/nodeReader';
import type { YamlNode } from '../yaml/yamlFile';
import { parseAt } from './at';
import type { Context, Fingerprint, OtherSide } from './coding';
import { CONFLICT_KEYS, CONTEXT_KEYS, HASH_KEYS } from './sidecarKeys';

/** Reads what stands for a quote; nothing, and a warning, where that can't be told. */
export function readHash(reader: NodeReader, node: YamlNode | null | undefined): Fingerprint | undefined {
  if (!node || isNothing(node)) return undefined;
  const message = 'A hash must be a map with the entries words and length.';
  const problem = { code: 'coding-hash', message };
  const map = reader.map(node);
  const words = map && reader.text(pairOf(map, HASH_KEYS.words)?.value);
  const length = map && reader.text(pairOf(map, HASH_KEYS.length)?.value);
  if (!map || !words || !length || !/^\d{1,9}$/.test(length)) {
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

/** Reads what the other side of a merge says. */
export function readConflict(reader: NodeReader, node: YamlNode | null | undefined): OtherSide | undefined {
  if (!node || isNothing(node)) return undefined;
  const message =
    'A conflict must be a map of what the other side of a merge says: codes, at, quote, hash, memo or removed.';
  const problem = { code: 'coding-conflict', message };
  const map = reader.map(node);
  if (!map) {
    reader.report('warning', problem.code, message, node);
    return undefined;
  }
  /** A value read from its text or list; one that isn't read is reported. */
  const part = <T>(key: string, read: (node: YamlNode) => T | undefined): T | undefined => {
    const value = pairOf(map, key)?.value;
    const result = value ? read(value) : undefined;
    if (value && result === undefined && !isNothing(value)) reader.report('warning', problem.code, message, value);
    return result;
  };
  return orNothing({
    codes: part(CONFLICT_KEYS.codes, (value) => {
      const codes = (reader.list(value)?.items ?? [value]).map((item) => reader.text(item) ?? '');
      return codes.length > 0 && codes.every((code) => code.trim() !== '') ? [...new Set(codes)] : undefined;
    }),
    at: part(CONFLICT_KEYS.at, (value) => parseAt(reader.text(value) ?? '')),
    quote: part(CONFLICT_KEYS.quote, (value) => reader.text(value)),
    hash: readHash(reader, pairOf(map, CONFLICT_KEYS.hash)?.value),
    memo: part(CONFLICT_KEYS.memo, (value) => reader.text(value)),
    removed: part(CONFLICT_KEYS.removed, (value) => REMOVED.get(reader.text(value) ?? '')) || undefined,
  });
}

const REMOVED: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** The entries that have a value. */
function withoutNothing<T extends object>(all: T): T {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
}

function orNothing<T extends object>(all: T): T | undefined {
  const some = withoutNothing(all);
  return Object.keys(some).length > 0 ? some : undefined;
}
