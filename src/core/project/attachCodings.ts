import { describeExcerpt } from '../codings/describeExcerpt';
import { moveCodings } from '../codings/moveCodings';
import { removeCodings } from '../codings/sidecarEdits';
import type { Talk } from '../codings/talk';
import { applyEdits } from '../text/edit';
import type { Range } from '../text/position';
import { withPath } from '../yaml/unreadableFile';
import type { FileChange } from './fileChange';
import { storedCoding, storedCodings } from './storedCoding';

/** A sidecar as it is now; without a text it isn't there any more. */
interface SidecarText {
  readonly path: string;
  readonly text: string | undefined;
}

/** Where a coding's excerpt is, as a person says. */
interface Attachment {
  readonly id: string;
  readonly at: Range;
}

/**
 * Says in a sidecar that these are the excerpts of its codings: where they are, and what is said there. A coding that had hashes for its
 * words gets hashes again.
 * @param talk of the transcript's text as it is, or is about to be saved.
 * @param confidential whether what is said must not be written down.
 * @returns nothing when none of the codings is there any more.
 * @throws UnreadableFileError when the sidecar can't be understood.
 */
export function attachCodings(
  { path, text = '' }: SidecarText,
  attachments: readonly Attachment[],
  talk: Talk,
  confidential: boolean,
): FileChange | undefined {
  const ids = attachments.map(({ id }) => id);
  const stored = new Map(storedCodings(path, ids, text).map((coding) => [coding.id, coding]));
  if (!stored.size) return undefined;
  const moves = attachments.flatMap(({ id, at }) => {
    const coding = stored.get(id);
    const options = { id, confidential: confidential || coding?.hash !== undefined };
    return coding ? [{ id, at, evidence: describeExcerpt(talk, at, options) }] : [];
  });
  const edits = withPath(path, () => moveCodings(text, moves));
  return { path, before: text, after: applyEdits(text, edits) };
}

/**
 * Takes a coding out of its sidecar.
 * @returns nothing when it isn't there any more.
 * @throws UnreadableFileError when the sidecar can't be understood.
 */
export function discardCoding({ path, text = '' }: SidecarText, id: string): FileChange | undefined {
  if (!storedCoding(path, id, text)) return undefined;
  const edits = withPath(path, () => removeCodings(text, [id]));
  return { path, before: text, after: applyEdits(text, edits) };
}
