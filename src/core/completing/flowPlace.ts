import type { Lines } from '../text/lines';
import type { Position } from '../text/position';
import type { Flow } from './flowAround';
import type { FlowCollection, FlowEntry, FlowScalar } from './flowCollection';
import { stretchAt, type YamlPlace } from './yamlPlace';

/** The places at a position in a collection in flow style. */
export function placeInFlow(lines: Lines, flow: Flow, { line, character }: Position): YamlPlace[] {
  if (flow.isComment || flow.path === undefined) return [];
  const offset = lines.startOf(line);
  const at = offset + character;
  const path = flow.path ? [flow.path] : [];
  const { collection, entry } = innermost(flow.collection, at, path);
  const { bracket, entries } = collection;
  if (entry.key && (bracket === '[' || at <= entry.colon)) return [];

  const scalar = isScalar(entry.value) ? entry.value : undefined;
  if (entry.value && !scalar) return [];
  const from = scalar && scalar.start - offset;
  const to = scalar && scalar.end - offset;
  const text = lines.line(line);
  if (/^[*&!]/.test(scalar?.text ?? '') || (from ?? 0) < 0 || (to ?? 0) > text.length) return [];
  const stretch = stretchAt(text, from ?? character, to ?? character, character);
  if (!stretch) return [];
  const rest = entries.filter((it) => it !== entry);
  const place = { ...stretch, notation: 'flow' } as const;
  if (entry.key) return [{ ...place, kind: 'value', path: [...path, entry.key.text].join('/'), others: [] }];
  if (bracket === '[') {
    const others = rest.flatMap(({ value, key }) => (!key && isScalar(value) ? [value.text] : []));
    return [{ ...place, kind: 'value', path: [...path, '-'].join('/'), others }];
  }
  return [{ ...place, kind: 'key', path: path.join('/'), others: rest.flatMap(({ key }) => key?.text ?? []) }];
}

/**
 * The collection around an offset that has no other one around it inside, and the entry there.
 * @param path is made longer by what leads to it.
 */
function innermost(
  collection: FlowCollection,
  at: number,
  path: string[],
): { collection: FlowCollection; entry: FlowEntry } {
  for (;;) {
    const entry = collection.entries.filter(({ start }) => start <= at).at(-1) ?? NOTHING;
    const { value, key } = entry;
    if (!value || isScalar(value) || at <= value.start || at > value.end) return { collection, entry };
    if (collection.bracket === '[') path.push('-');
    if (key) path.push(key.text);
    collection = value;
  }
}

const NOTHING: FlowEntry = { start: 0, key: undefined, colon: -1, value: undefined };

function isScalar(value: FlowEntry['value']): value is FlowScalar {
  return value !== undefined && 'text' in value;
}
