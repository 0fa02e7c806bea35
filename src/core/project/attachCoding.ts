import { describeExcerpt } from '../codings/describeExcerpt';
import { moveCodings } from '../codings/moveCodings';
import { removeCodings } from '../codings/sidecarEdits';
import type { Talk } from '../codings/talk';
import { applyEdits } from '../text/edit';
import type { Range } from '../text/position';
import { withPath } from '../yaml/unreadableFile';
import type { FileChange } from './fileChange';
import { storedCoding } from './storedCoding';

/** A coding's entry in a sidecar. */
export interface SidecarEntry {
  /** The sidecar's path, and its text as it is now; nothing when it isn't there any more. */
  readonly path: string;
  readonly text: string | undefined;
  readonly id: string;
}

/**
 * Says in a sidecar that a coding's excerpt is this one: its place, and what is said there. A coding that had hashes for its words gets
 * hashes again.
 * @param talk of the transcript's text as it is, or is about to be saved.
 * @param confidential whether what is said must not be written down.
 * @returns nothing when the coding isn't there any more.
 * @throws UnreadableFileError when the sidecar can't be understood.
 */
export function attachCoding(
  entry: SidecarEntry,
  at: Range,
  talk: Talk,
  confidential: boolean,
): FileChange | undefined {
  const { path, text = '', id } = entry;
  const coding = storedCoding(path, id, text);
  if (!coding) return undefined;
  const options = { id, confidential: confidential || coding.hash !== undefined };
  const edits = withPath(path, () => moveCodings(text, [{ id, at, evidence: describeExcerpt(talk, at, options) }]));
  return { path, before: text, after: applyEdits(text, edits) };
}

/**
 * Takes a coding out of its sidecar.
 * @returns nothing when it isn't there any more.
 * @throws UnreadableFileError when the sidecar can't be understood.
 */
export function discardCoding({ path, text = '', id }: SidecarEntry): FileChange | undefined {
  if (!storedCoding(path, id, text)) return undefined;
  const edits = withPath(path, () => removeCodings(text, [id]));
  return { path, before: text, after: applyEdits(text, edits) };
}
