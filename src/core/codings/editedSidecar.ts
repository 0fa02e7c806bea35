import { applyEdits, type TextEdit } from '../text/edit';
import { refused } from '../yaml/listEdits';
import { UnreadableFileError } from '../yaml/unreadableFile';
import type { Coding } from './coding';
import { printCoding } from './printCoding';
import { readSidecarNodes, type CodingEntry, type SidecarNodes } from './readSidecar';

/**
 * A sidecar that is to be changed.
 * @throws UnreadableFileError
 */
export function readForEdits(text: string): SidecarNodes {
  const sidecar = readSidecarNodes(text);
  const [problem] = sidecar.problems;
  if (!sidecar.readable && problem) throw new UnreadableFileError(problem);
  return sidecar;
}

/** The entry of a coding; of several with one id the first. */
export function entryOf(sidecar: SidecarNodes, id: string): CodingEntry | undefined {
  return sidecar.entries.find(({ coding }) => coding.id === id);
}

/**
 * The edits, once it is sure that they say what they should. In a file with aliases or tabs a change in one place can mean
 * another elsewhere; such files are rare, and read again.
 * @param expected the codings after the edits, in any order.
 * @param always whether the edits are of a kind that has to be looked at in any file.
 */
export function checked(
  sidecar: SidecarNodes,
  edits: TextEdit[],
  expected: (now: readonly Coding[]) => readonly Coding[],
  always = false,
): TextEdit[] {
  const { file } = sidecar;
  if (!file.root || (!always && file.aliases.size === 0 && !/^[ -]*-[ ]*\t/m.test(file.text))) return edits;
  const after = readSidecarNodes(applyEdits(file.text, edits));
  const plain = (codings: readonly Coding[]) => codings.map((coding) => JSON.stringify(printCoding(coding))).sort();
  const wanted = plain(expected(sidecar.sidecar.codings));
  if (!after.readable || plain(after.sidecar.codings).join('\n') !== wanted.join('\n')) throw refused(file, file.root);
  return edits;
}
