import { entryOf, checked, readForEdits } from '../codings/editedSidecar';
import { layOutPrinted } from '../codings/printedSidecar';
import { editInPrinted } from '../codings/printedSidecarEdits';
import { sidecarNodesOf } from '../codings/readSidecar';
import { CODING_KEYS } from '../codings/sidecarKeys';
import type { TextEdit } from '../text/edit';
import { memoText } from './memoText';
import { writeMemo } from './writeMemo';

const { id: ID, codes, at, quote, hash, context } = CODING_KEYS;

/** The keys that stand before a coding's memo. */
const BEFORE = [ID, codes, at, quote, hash, context];

/**
 * Gives a coding a memo, another one or none. Of several codings with one id the first is meant; one that isn't there is passed over.
 * @param memo nothing, or only white space, takes it away.
 * @throws UnreadableFileError
 */
export function setCodingMemo(text: string, id: string, memo: string | undefined): TextEdit[] {
  const wanted = memoText(memo ?? '');
  const printed = layOutPrinted(text);
  if (!printed) return setByNodes(text, id, wanted);
  const index = printed.codings.findIndex((coding) => coding.id === id);
  return index < 0 ? [] : editInPrinted(printed, index, (entry) => setByNodes(entry, id, wanted));
}

function setByNodes(text: string, id: string, memo: string | undefined): TextEdit[] {
  const sidecar = readForEdits(text);
  const coding = entryOf(sidecar, id)?.coding;
  if (!coding || memoText(coding.memo ?? '') === memo) return [];
  const edits = writeMemo(text, (file) => entryOf(sidecarNodesOf(file), id)?.map, memo, BEFORE);
  return checked(sidecar, edits, (now) => now.map((it) => (it === coding ? { ...it, memo } : it)), true);
}
