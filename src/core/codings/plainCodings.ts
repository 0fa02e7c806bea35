import { Lexer, isMap, isScalar, isSeq } from 'yaml';
import { ownCommentsEnd } from '../yaml/blockList';
import { containsRange } from '../text/position';
import { pairOf } from '../yaml/nodeReader';
import { dashOf, itemEnd } from '../yaml/tokens';
import type { SidecarCoding } from './coding';

import { readForEdits } from './editedSidecar';
import type { CodingEntry, SidecarNodes } from './readSidecar';
import { CODING_KEYS, CONTEXT_KEYS, HASH_KEYS, SIDECAR_KEYS } from './sidecarKeys';

/** The keys that say no more than which codes are applied to which excerpt, and what those can have that are maps. */
const PLAIN: ReadonlyMap<unknown, readonly unknown[]> = new Map<unknown, readonly unknown[]>([
  [CODING_KEYS.id, []],
  [CODING_KEYS.codes, []],
  [CODING_KEYS.at, []],
  [CODING_KEYS.quote, []],
  [CODING_KEYS.hash, Object.values(HASH_KEYS)],
  [CODING_KEYS.context, Object.values(CONTEXT_KEYS)],
]);

/** How the lexer marks that a scalar follows. */
const SCALAR = '\u001f';

/**
 * The codings that a sidecar says nothing of but their codes and excerpts: no memo, nothing to be decided after a merge, no key and no
 * comment of somebody's own. Of several codings with one id it can't be told which is meant, so they are left out too.
 * @throws UnreadableFileError
 */
export function plainCodings(text: string): SidecarCoding[] {
  const sidecar = readForEdits(text);
  const counts = new Map<string, number>();
  for (const { coding } of sidecar.entries) counts.set(coding.id, (counts.get(coding.id) ?? 0) + 1);
  return sidecar.entries.flatMap((entry) =>
    counts.get(entry.coding.id) === 1 && isPlain(sidecar, entry) ? [entry.coding] : [],
  );
}

function isPlain(sidecar: SidecarNodes, entry: CodingEntry): boolean {
  const keysArePlain = entry.map.items.every(({ key, value }) => {
    const inside = isScalar(key) ? PLAIN.get(key.value) : undefined;
    return (
      inside && (!isMap(value) || value.items.every((pair) => isScalar(pair.key) && inside.includes(pair.key.value)))
    );
  });
  const isUnderstood = !sidecar.problems.some(({ range }) => containsRange(entry.coding.source, range));
  return keysArePlain && isUnderstood && !hasMarks(textOf(sidecar, entry));
}

/** Whether there are comments, anchors, aliases or tags in a text. */
function hasMarks(text: string): boolean {
  let last = '';
  for (const token of new Lexer().lex(text)) {
    if (last !== SCALAR && /^[#&*!]/.test(token)) return true;
    last = token;
  }
  return false;
}

/** An entry's text, with its own comments. */
function textOf({ file }: SidecarNodes, { map, index }: CodingEntry): string {
  const list = file.root && pairOf(file.root, SIDECAR_KEYS.codings)?.value;
  const token = isSeq(list) ? list.srcToken : undefined;
  const item = token?.type === 'block-seq' ? token.items.filter((it) => dashOf(it) !== undefined)[index] : undefined;
  const dash = item && dashOf(item);
  const end = item && itemEnd(item);
  if (!token || dash === undefined || end === undefined) return file.text.slice(map.range[0], map.range[1]);
  return file.text.slice(dash, ownCommentsEnd(file.text, end, token.indent));
}
