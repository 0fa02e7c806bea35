import { checked, readForEdits } from '../codings/editedSidecar';
import { readSidecar } from '../codings/readSidecar';
import type { SidecarOwner } from '../codings/sidecarEdits';
import { SIDECAR_KEYS } from '../codings/sidecarKeys';
import { applyEdits, type TextEdit } from '../text/edit';
import { refused } from '../yaml/listEdits';
import { newFileEdits } from '../yaml/newFile';
import { printBlockValue } from '../yaml/printEntry';
import { printScalar } from '../yaml/printScalar';
import { memoText } from './memoText';
import { writeMemo } from './writeMemo';

const { transcript, coder, memo: MEMO, codings } = SIDECAR_KEYS;

/**
 * Gives a transcript a memo, another one or none, at the top of a coder's sidecar. A file without any content is written anew, with an
 * empty list of codings, so that it is known for a sidecar wherever it is read.
 * @param memo nothing, or only white space, takes it away.
 * @throws UnreadableFileError
 */
export function setTranscriptMemo(text: string, memo: string | undefined, owner: SidecarOwner): TextEdit[] {
  const wanted = memoText(memo ?? '');
  const sidecar = readForEdits(text);
  const { file } = sidecar;
  if (memoText(sidecar.sidecar.memo ?? '') === wanted) return [];
  if (!file.root) return wanted === undefined ? [] : newFileEdits(file, newSidecar(wanted, owner, file.eol));
  const edits = writeMemo(text, ({ root }) => root, wanted, [transcript, coder]);
  if (readSidecar(applyEdits(text, edits)).sidecar.memo !== wanted) throw refused(file, file.root);
  return checked(sidecar, edits, (now) => now, true);
}

function newSidecar(memo: string, owner: SidecarOwner, eol: string): string[] {
  return [
    `${transcript}: ${printScalar(owner.transcript)}`,
    ...(owner.coder === undefined ? [] : [`${coder}: ${printScalar(owner.coder)}`]),
    `${MEMO}: ${printBlockValue(memo, 0, eol)}`,
    `${codings}: []`,
  ];
}
