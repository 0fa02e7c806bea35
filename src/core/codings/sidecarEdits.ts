import type { TextEdit } from '../text/edit';
import { compareRanges } from '../text/position';
import { insertEntries, removeEntries, type NewEntries } from '../yaml/listEdits';
import type { ListPlace } from '../yaml/newList';
import { newFileEdits } from '../yaml/newFile';
import { printBlockEntry, type NewEntry } from '../yaml/printEntry';
import { printScalar } from '../yaml/printScalar';
import { setNames } from '../yaml/setNames';
import type { YamlMap } from '../yaml/yamlFile';
import type { Coding } from './coding';
import { checked, entryOf, readForEdits } from './editedSidecar';
import { printCoding } from './printCoding';
import { CODING_KEYS, SIDECAR_KEYS, type SidecarNodes } from './readSidecar';

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
  const edits = setNames(sidecar.file, entry.map, CODING_KEYS.codes, wanted);
  return checked(sidecar, edits, (now) => now.map((c) => (c === entry.coding ? { ...c, codes: wanted } : c)));
}

function listOf({ file }: SidecarNodes, map: YamlMap): ListPlace {
  return { file, map, key: SIDECAR_KEYS.codings, indent: LIST_INDENT };
}
