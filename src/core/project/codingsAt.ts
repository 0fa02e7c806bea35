import { containsRange, sameRange, type Position } from '../text/position';
import type { CodedTranscript } from './codeTranscript';
import { isInText, type PlacedCoding } from './placedCoding';

/** The codings whose excerpts are at a place in the text, or end there; in text order, so that the smallest is the last. */
export function codingsAt({ codings }: Pick<CodedTranscript, 'codings'>, position: Position): PlacedCoding[] {
  const here = { start: position, end: position };
  return codings.filter((coding) => isInText(coding) && containsRange(coding.range, here));
}

/** The codes of the smallest excerpt at a place, as they are written; of all codings of just those words. */
export function codesAt(coded: Pick<CodedTranscript, 'codings'>, position: Position): string[] {
  const codings = codingsAt(coded, position);
  const smallest = codings.at(-1);
  const those = codings.filter(({ range }) => smallest && sameRange(range, smallest.range));
  return [...new Set(those.flatMap(({ codes }) => codes))];
}
