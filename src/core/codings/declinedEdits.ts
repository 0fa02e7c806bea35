import { printField } from '../conflicts/printField';
import type { TextEdit } from '../text/edit';
import { insertEntries, removeEntries } from '../yaml/listEdits';
import { newFileEdits } from '../yaml/newFile';
import type { ListPlace } from '../yaml/newList';
import { printBlockEntry, type NewEntry } from '../yaml/printEntry';
import { removeKeys } from '../yaml/removeKeys';
import type { YamlMap } from '../yaml/yamlFile';
import type { Declined } from './coding';
import { readForEdits } from './editedSidecar';
import { PRINTED } from './printedSidecar';
import type { SidecarNodes } from './readSidecar';
import type { SidecarOwner } from './sidecarEdits';
import { DECLINED_KEYS, SIDECAR_KEYS } from './sidecarKeys';
import { printHead } from './sidecarNodeEdits';

/**
 * Adds to a sidecar what was declined, each as one block, in the order of their ids. A file without any content is written anew.
 * @throws UnreadableFileError
 */
export function addDeclined(text: string, declined: readonly Declined[], owner: SidecarOwner): TextEdit[] {
  const sidecar = readForEdits(text);
  const sorted = [...declined].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (!sorted.length) return [];
  const { root, eol } = sidecar.file;
  if (!root) {
    const entries = sorted.map((it) => printBlockEntry(printDeclined(it), { ...PRINTED, eol }));
    const lists = [`${SIDECAR_KEYS.codings}: []`, `${SIDECAR_KEYS.declined}:`, ...entries];
    return newFileEdits(sidecar.file, [...printHead(owner), ...lists]);
  }
  const groups = new Map<number, NewEntry[]>();
  for (const entry of sorted) {
    const before = sidecar.declined.find((it) => it.declined.id > entry.id)?.index ?? Infinity;
    groups.set(before, [...(groups.get(before) ?? []), printDeclined(entry)]);
  }
  return insertEntries(
    listOf(sidecar, root),
    [...groups].map(([before, entries]) => ({ before, entries })),
  );
}

/**
 * Takes away what was declined, with its lines; the list too, when it has none left. Ids that the sidecar doesn't have are passed over.
 * @throws UnreadableFileError
 */
export function removeDeclined(text: string, ids: ReadonlySet<string>): TextEdit[] {
  const sidecar = readForEdits(text);
  const { root } = sidecar.file;
  const gone = new Set(sidecar.declined.flatMap(({ declined, index }) => (ids.has(declined.id) ? [index] : [])));
  if (!root || !gone.size) return [];
  const edits = removeEntries(listOf(sidecar, root), gone);
  // A list that would be empty wasn't there before anything was declined.
  return edits[0]?.newText === ' []' ? removeKeys(sidecar.file, root, [SIDECAR_KEYS.declined]) : edits;
}

function printDeclined({ id, codes, from, reason, conflict }: Declined): NewEntry {
  return [
    [DECLINED_KEYS.id, id],
    [DECLINED_KEYS.codes, codes],
    [DECLINED_KEYS.from, from],
    ...(reason === undefined ? [] : [[DECLINED_KEYS.reason, reason] as const]),
    ...(conflict ? [[DECLINED_KEYS.conflict, printField(DECLINED_KEYS.conflict, conflict)] as const] : []),
  ];
}

function listOf({ file }: SidecarNodes, map: YamlMap): ListPlace {
  return { file, map, key: SIDECAR_KEYS.declined, indent: PRINTED.dash };
}
