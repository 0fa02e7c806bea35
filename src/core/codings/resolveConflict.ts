import { isMap } from 'yaml';
import type { TextEdit } from '../text/edit';
import { refused } from '../yaml/listEdits';
import { pairOf } from '../yaml/nodeReader';
import { removeKeys } from '../yaml/removeKeys';
import { setNames } from '../yaml/setNames';
import { setValue } from '../yaml/valueEdits';
import { formatAt } from './at';
import type { Coding, OtherSide } from './coding';
import { checked, entryOf, readForEdits } from './editedSidecar';
import { evidenceEdits } from './moveNodes';
import type { CodingEntry, SidecarNodes } from './readSidecar';
import { CODING_KEYS } from './sidecarKeys';
import { removeCodings } from './sidecarEdits';

/**
 * Settles in what a coding's two sides disagree since a merge: the field keeps the value of this side, or gets the other's, and is
 * then no longer under `conflict`. A coding that the other side removed is removed when that side is taken.
 * @returns no edits when there is no such disagreement.
 * @throws UnreadableFileError
 */
export function resolveConflict(text: string, id: string, field: keyof OtherSide, take: 'this' | 'other'): TextEdit[] {
  const sidecar = readForEdits(text);
  const entry = entryOf(sidecar, id);
  const conflict = entry?.coding.conflict;
  if (!entry || conflict?.[field] === undefined) return [];
  if (field === 'removed' && take === 'other') return removeCodings(text, [id]);
  const settled = take === 'other' ? taken(entry.coding, conflict, field) : entry.coding;
  const edits = [...differences(sidecar, entry, settled), ...dropField(sidecar, entry, field)];
  const expected = { ...settled, conflict: { ...conflict, [field]: undefined } };
  return checked(sidecar, edits, (now) => now.map((coding) => (coding === entry.coding ? expected : coding)), true);
}

/** The coding with the other side's value of a field. What stood around its own excerpt tells nothing of the other's. */
function taken(coding: Coding, { codes, at, quote, hash, memo }: OtherSide, field: keyof OtherSide): Coding {
  switch (field) {
    case 'codes':
      return { ...coding, codes: codes ?? coding.codes };
    case 'at':
      return { ...coding, at: at ?? coding.at, context: undefined };
    case 'quote':
      return { ...coding, quote: quote ?? coding.quote, hash: undefined, context: undefined };
    case 'hash':
      return { ...coding, quote: '', hash, context: undefined };
    case 'memo':
      return { ...coding, memo: memo || undefined };
    case 'removed':
      return coding;
  }
}

/** The edits that make a coding another in what a conflict can be about. */
function differences(
  { file }: SidecarNodes,
  entry: CodingEntry,
  { codes, at, quote, hash, context, memo }: Coding,
): TextEdit[] {
  const { coding, map } = entry;
  const edits: TextEdit[] = [];
  if (codes !== coding.codes) edits.push(...setNames(file, map, CODING_KEYS.codes, codes));
  if (at !== coding.at) edits.push(...setValue(file, map, CODING_KEYS.at, formatAt(at), CODING_KEYS.id));
  edits.push(...evidenceEdits(file, entry, { quote, hash, context }));
  if (memo !== coding.memo) {
    const { memo: key, context: around, hash: fingerprint, quote: words, at: place } = CODING_KEYS;
    const after = [around, fingerprint, words].find((it) => pairOf(map, it)) ?? place;
    edits.push(...(memo === undefined ? removeKeys(file, map, [key]) : setValue(file, map, key, memo, after)));
  }
  return edits;
}

function dropField({ file }: SidecarNodes, { map }: CodingEntry, field: keyof OtherSide): TextEdit[] {
  const node = pairOf(map, CODING_KEYS.conflict)?.value;
  if (!node || !isMap(node)) throw refused(file, node ?? map);
  return node.items.length > 1 ? removeKeys(file, node, [field]) : removeKeys(file, map, [CODING_KEYS.conflict]);
}
