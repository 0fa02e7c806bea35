import type { TextEdit } from '../text/edit';
import type { Coding } from './coding';
import { compareCodings } from './codingOrder';
import { addToPrinted, editInPrinted, removeFromPrinted } from './printedSidecarEdits';
import { layOutPrinted } from './printedSidecar';
import { addByNodes, removeByNodes, setCodesByNodes } from './sidecarNodeEdits';

/** Whose codings a new sidecar holds, and of what transcript. */
export interface SidecarOwner {
  /** The transcript's file name. */
  readonly transcript: string;
  readonly coder?: string;
}

/**
 * Adds codings to a sidecar, each as one block before the first coding that stands after it in the transcript. A file without
 * any content is written anew.
 * @throws UnreadableFileError
 */
export function addCodings(text: string, codings: readonly Coding[], owner: SidecarOwner): TextEdit[] {
  const sorted = [...codings].sort((a, b) => compareCodings(a, b) || -compareCodings(b, a));
  const printed = layOutPrinted(text);
  return printed ? addToPrinted(printed, sorted) : addByNodes(text, sorted, owner);
}

/**
 * Takes codings away, with what stands between the first and the last line of each. Comments above and below stay.
 * Ids that the sidecar doesn't have are passed over; of several codings with one id the first is meant.
 * @throws UnreadableFileError
 */
export function removeCodings(text: string, ids: Iterable<string>): TextEdit[] {
  const gone = new Set(ids);
  const printed = layOutPrinted(text);
  return printed ? removeFromPrinted(printed, gone) : removeByNodes(text, gone);
}

/**
 * Gives a coding other codes, at least one. Only the codes that differ are touched.
 * @throws UnreadableFileError
 * @throws RangeError without codes: a coding without any has to be removed.
 */
export function setCodes(text: string, id: string, codes: readonly string[]): TextEdit[] {
  return setCodesOf(text, new Map([[id, codes]]));
}

/** The same for many codings, by their ids. The file is read once. */
export function setCodesOf(text: string, codes: ReadonlyMap<string, readonly string[]>): TextEdit[] {
  const wanted = new Map([...codes].map(([id, names]) => [id, [...new Set(names)]]));
  if ([...wanted.values()].some(({ length }) => length === 0)) throw new RangeError('a coding has at least one code');
  const printed = wanted.size ? layOutPrinted(text) : undefined;
  if (!printed) return wanted.size ? setCodesByNodes(text, wanted) : [];
  const left = new Map(wanted);
  return printed.codings.flatMap(({ id }, index) => {
    const names = left.get(id);
    if (!names) return [];
    left.delete(id);
    const only = new Map([[id, names]]);
    return editInPrinted(printed, index, (entry) => setCodesByNodes(entry, only));
  });
}
