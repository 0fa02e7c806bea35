import { describeExcerpt, prepareToDescribe } from '../codings/describeExcerpt';
import { moveCodings, type CodingMove } from '../codings/moveCodings';
import { Talk } from '../codings/talk';
import { applyEdits } from '../text/edit';
import { Lines } from '../text/lines';
import type { CodedTranscript } from './codeTranscript';

/**
 * Where a sidecar's codings are now and what they say there, for those that have moved with the text.
 * @param text the transcript's text, as it was coded.
 * @param confidential whether the sidecar must not hold what was said; what has a hash keeps one anyway.
 */
export function movesOf(coded: CodedTranscript, text: string, sidecar: string, confidential = false): CodingMove[] {
  const talk = new Talk(new Lines(text), coded.transcript);
  const moved = coded.codings.filter(
    ({ state, source }) => state === 'moved' && source.kind === 'sidecar' && source.path === sidecar,
  );
  prepareToDescribe(
    talk,
    moved.map(({ range }) => range),
  );
  return moved.flatMap(({ id, range, source }) => {
    if (id === undefined || source.kind !== 'sidecar') return [];
    const options = { id, confidential: confidential || source.hashed === true };
    return [{ id, at: range, evidence: describeExcerpt(talk, range, options) }];
  });
}

/**
 * Writes {@link movesOf} a sidecar into it.
 * @returns the sidecar's new text, the old one when nothing has moved.
 * @throws UnreadableFileError when the sidecar can't be understood.
 */
export function savePositions(
  coded: CodedTranscript,
  text: string,
  sidecar: string,
  sidecarText: string,
  confidential = false,
): string {
  const moves = movesOf(coded, text, sidecar, confidential);
  return moves.length ? applyEdits(sidecarText, moveCodings(sidecarText, moves)) : sidecarText;
}
