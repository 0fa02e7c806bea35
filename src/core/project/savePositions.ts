import { describeExcerpt, prepareToDescribe } from '../codings/describeExcerpt';
import { moveCodings, type CodingMove } from '../codings/moveCodings';
import { readSidecar } from '../codings/readSidecar';
import { Talk } from '../codings/talk';
import { applyEdits } from '../text/edit';
import { Lines } from '../text/lines';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { allCodings, type TrackedTranscript } from './codeTranscript';

/**
 * Where a sidecar's codings are now and what they say there, for those that have moved with the text.
 * @param text the transcript's text, as it was coded.
 * @param confidential whether the sidecar must not hold what was said; what has a hash keeps one anyway.
 */
export function movesOf(coded: TrackedTranscript, text: string, sidecar: string, confidential = false): CodingMove[] {
  const talk = new Talk(new Lines(text), coded.transcript);
  const moved = allCodings(coded).filter(
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
 * Writes moves into another version of the sidecar, as it is remembered for an undo: those of codings of which it says the same as the
 * sidecar said before the moves. What it says otherwise was so before, or will be again, and stays; so does what can't be read
 * or only be changed by hand.
 */
export function savePositionsIn(version: string, moves: readonly CodingMove[], before: string): string {
  const said = placesIn(before);
  const now = placesIn(version);
  const same = moves.filter(({ id }) => now.has(id) && now.get(id) === said.get(id));
  if (!same.length) return version;
  try {
    return applyEdits(version, moveCodings(version, same));
  } catch (error) {
    if (error instanceof UnreadableFileError) return version;
    throw error;
  }
}

/** What a sidecar says of each coding's excerpt, to be compared. */
function placesIn(sidecar: string): Map<string, string> {
  const { codings } = readSidecar(sidecar).sidecar;
  return new Map(codings.map(({ id, at, quote, hash, context }) => [id, JSON.stringify([at, quote, hash, context])]));
}
