import type { TextEdit } from '../text/edit';
import { insertEntries, removeEntries, type NewEntries } from '../yaml/listEdits';
import type { ListPlace } from '../yaml/newList';
import { newFileEdits } from '../yaml/newFile';
import { printBlockEntry, type NewEntry } from '../yaml/printEntry';
import { printScalar } from '../yaml/printScalar';
import { setNames } from '../yaml/setNames';
import type { YamlMap } from '../yaml/yamlFile';
import type { Coding } from './coding';
import { compareCodings } from './codingOrder';
import { checked, entryOf, readForEdits } from './editedSidecar';
import { printCoding } from './printCoding';
import { PRINTED } from './printedSidecar';
import type { SidecarNodes } from './readSidecar';
import { CODING_KEYS, SIDECAR_KEYS } from './sidecarKeys';
import type { SidecarOwner } from './sidecarEdits';

/** Adds codings to any sidecar; see `addCodings`. @param sorted in text order. */
export function addByNodes(text: string, sorted: readonly Coding[], owner: SidecarOwner): TextEdit[] {
  const sidecar = readForEdits(text);
  const { root, eol } = sidecar.file;
  if (sorted.length === 0) return [];
  if (!root) {
    const entries = sorted.map((coding) => printBlockEntry(printCoding(coding), { ...PRINTED, eol }));
    return newFileEdits(sidecar.file, [...printHead(owner), `${SIDECAR_KEYS.codings}:`, ...entries]);
  }
  const groups = new Map<number, NewEntry[]>();
  for (const coding of sorted) {
    const next = sidecar.entries.find((entry) => compareCodings(entry.coding, coding) > 0);
    const before = next?.index ?? Infinity;
    groups.set(before, [...(groups.get(before) ?? []), printCoding(coding)]);
  }
  const news = [...groups].map(([before, entries]): NewEntries => ({ before, entries }));
  const edits = insertEntries(listOf(sidecar, root), news);
  return checked(sidecar, edits, (now) => [...now, ...sorted]);
}

/** The first lines of a new sidecar. */
export function printHead({ transcript, coder }: SidecarOwner): string[] {
  const lines = [`${SIDECAR_KEYS.transcript}: ${printScalar(transcript)}`];
  return coder === undefined ? lines : [...lines, `${SIDECAR_KEYS.coder}: ${printScalar(coder)}`];
}

/** Takes codings out of any sidecar; see `removeCodings`. */
export function removeByNodes(text: string, ids: ReadonlySet<string>): TextEdit[] {
  const sidecar = readForEdits(text);
  const { root } = sidecar.file;
  const entries = [...ids].flatMap((id) => entryOf(sidecar, id) ?? []);
  if (!root || entries.length === 0) return [];
  const edits = removeEntries(listOf(sidecar, root), new Set(entries.map(({ index }) => index)));
  const gone = new Set<Coding>(entries.map(({ coding }) => coding));
  return checked(sidecar, edits, (now) => now.filter((coding) => !gone.has(coding)));
}

/** Gives codings of any sidecar other codes; see `setCodesOf`. @param wanted by id; each at least one, none twice. */
export function setCodesByNodes(text: string, wanted: ReadonlyMap<string, readonly string[]>): TextEdit[] {
  const sidecar = readForEdits(text);
  const left = new Map(wanted);
  const after = new Map<Coding, readonly string[]>();
  const edits = sidecar.entries.flatMap(({ coding, map }) => {
    const codes = left.get(coding.id);
    if (!codes) return [];
    left.delete(coding.id);
    after.set(coding, codes);
    return setNames(sidecar.file, map, CODING_KEYS.codes, codes);
  });
  return checked(sidecar, edits, (now) => now.map((c) => ({ ...c, codes: after.get(c) ?? c.codes })));
}

function listOf({ file }: SidecarNodes, map: YamlMap): ListPlace {
  return { file, map, key: SIDECAR_KEYS.codings, indent: PRINTED.dash };
}
