import { isSeq } from 'yaml';
import type { TextEdit } from '../text/edit';
import { compareRanges } from '../text/position';
import { insertEntries, removeEntries, refused, type NewEntries } from '../yaml/listEdits';
import type { ListPlace } from '../yaml/newList';
import { newFileEdits } from '../yaml/newFile';
import { pairOf } from '../yaml/nodeReader';
import { printBlockEntry, printFlowValue, type NewEntry } from '../yaml/printEntry';
import { printScalar } from '../yaml/printScalar';
import { setValue } from '../yaml/valueEdits';
import type { YamlMap } from '../yaml/yamlFile';
import type { Coding } from './coding';
import { checked, entryOf, readForEdits } from './editedSidecar';
import { printCoding } from './printCoding';
import { CODING_KEYS, SIDECAR_KEYS, type CodingEntry, type SidecarNodes } from './readSidecar';

/** Whose codings a new sidecar holds, and of what transcript. */
export interface SidecarOwner {
  /** The transcript's file name. */
  readonly transcript: string;
  readonly coder?: string;
}

const LIST_INDENT = 2;

/**
 * Adds codings to a sidecar, each as one block before the first coding that stands after it in the transcript. A file without
 * any content is written anew.
 * @throws UnreadableFileError
 */
export function addCodings(text: string, codings: readonly Coding[], owner: SidecarOwner): TextEdit[] {
  const sidecar = readForEdits(text);
  const { root, eol } = sidecar.file;
  const sorted = [...codings].sort((a, b) => compareRanges(a.at, b.at));
  if (sorted.length === 0) return [];
  if (!root) {
    const layout = { dash: LIST_INDENT, keys: 2, eol };
    const lines = [`${SIDECAR_KEYS.transcript}: ${printScalar(owner.transcript)}`];
    if (owner.coder !== undefined) lines.push(`${SIDECAR_KEYS.coder}: ${printScalar(owner.coder)}`);
    lines.push(`${SIDECAR_KEYS.codings}:`, ...sorted.map((coding) => printBlockEntry(printCoding(coding), layout)));
    return newFileEdits(sidecar.file, lines);
  }
  const groups = new Map<number, NewEntry[]>();
  for (const coding of sorted) {
    const next = sidecar.entries.find((entry) => compareRanges(entry.coding.at, coding.at) > 0);
    const before = next?.index ?? Infinity;
    groups.set(before, [...(groups.get(before) ?? []), printCoding(coding)]);
  }
  const news = [...groups].map(([before, entries]): NewEntries => ({ before, entries }));
  const edits = insertEntries(listOf(sidecar, root), news);
  return checked(sidecar, edits, (now) => [...now, ...sorted]);
}

/**
 * Takes codings away, with what stands between the first and the last line of each. Comments above and below stay.
 * Ids that the sidecar doesn't have are passed over; of several codings with one id the first is meant.
 * @throws UnreadableFileError
 */
export function removeCodings(text: string, ids: Iterable<string>): TextEdit[] {
  const sidecar = readForEdits(text);
  const { root } = sidecar.file;
  const entries = [...new Set(ids)].flatMap((id) => entryOf(sidecar, id) ?? []);
  if (!root || entries.length === 0) return [];
  const edits = removeEntries(listOf(sidecar, root), new Set(entries.map(({ index }) => index)));
  const gone = new Set<Coding>(entries.map(({ coding }) => coding));
  return checked(sidecar, edits, (now) => now.filter((coding) => !gone.has(coding)));
}

/**
 * Gives a coding other codes, at least one. Only the codes that differ are touched.
 * @throws UnreadableFileError
 * @throws RangeError without codes: a coding without any has to be removed.
 */
export function setCodes(text: string, id: string, codes: readonly string[]): TextEdit[] {
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) throw new RangeError('a coding has at least one code');
  const sidecar = readForEdits(text);
  const entry = entryOf(sidecar, id);
  if (!entry) return [];
  const edits = codesEdits(sidecar, entry, wanted);
  return checked(sidecar, edits, (now) => now.map((c) => (c === entry.coding ? { ...c, codes: wanted } : c)));
}

function listOf({ file }: SidecarNodes, map: YamlMap): ListPlace {
  return { file, map, key: SIDECAR_KEYS.codings, indent: LIST_INDENT };
}

/** The edits that give a coding these codes, at least one. */
export function codesEdits({ file }: SidecarNodes, { map }: CodingEntry, wanted: readonly string[]): TextEdit[] {
  const node = pairOf(map, CODING_KEYS.codes)?.value;
  if (!node) return [];
  if (!isSeq(node)) {
    const value = wanted.length === 1 ? (wanted[0] ?? '') : wanted;
    return setValue(file, map, CODING_KEYS.codes, value, CODING_KEYS.id);
  }
  const place = { file, map, key: CODING_KEYS.codes, indent: LIST_INDENT };
  const old = node.items.map((item) => {
    const scalar = file.aliases.get(item as never) ?? item;
    return 'value' in scalar && typeof scalar.value === 'string' ? scalar.value : undefined;
  });
  const keptOnce = old.map((code, i) => code !== undefined && wanted.includes(code) && old.indexOf(code) === i);
  const kept = old.filter((_, i) => keptOnce[i]);
  const inOrder = kept.every((code, i) => code === wanted[i]);
  const added = wanted.slice(kept.length);
  if (inOrder && kept.length > 0 && (added.length === 0 || kept.length === old.length)) {
    const removed = new Set([...old.keys()].filter((i) => !keptOnce[i]));
    if (added.length === 0) return removeEntries(place, removed);
    return insertEntries(place, [{ before: old.length, entries: added }]);
  }
  // Otherwise each place in the list gets its new code, and what is left over or missing is at the end.
  const edits = node.items.flatMap((item, i): TextEdit[] => {
    const code = wanted[i];
    if (code === undefined || code === old[i]) return [];
    const [start, end] = item.range;
    if (item.srcToken?.type === 'block-scalar' || isSeq(item)) throw refused(file, item);
    return [{ start, end, newText: node.flow ? printFlowValue(code) : printScalar(code) }];
  });
  const over = new Set([...old.keys()].filter((i) => i >= wanted.length));
  if (over.size > 0) edits.push(...removeEntries(place, over));
  else if (wanted.length > old.length)
    edits.push(...insertEntries(place, [{ before: old.length, entries: wanted.slice(old.length) }]));
  return edits;
}
