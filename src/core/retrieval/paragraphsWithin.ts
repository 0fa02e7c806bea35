import { comparePositions, isEmptyRange, type Range } from '../text/position';
import type { Transcript } from '../transcript/transcript';
import { spokenParagraphs, turnsAt } from '../transcript/turnAt';

/** What is said in a range, paragraph by paragraph; of those at its ends the part that is in it. */
export function paragraphsWithin(transcript: Pick<Transcript, 'turns' | 'preamble'>, range: Range): Range[] {
  const turns = transcript.turns.length ? turnsAt(transcript, range.start.line, range.end.line) : [];
  return spokenParagraphs({ turns, preamble: transcript.turns.length ? [] : transcript.preamble }).flatMap((it) => {
    const start = comparePositions(it.range.start, range.start) < 0 ? range.start : it.range.start;
    const end = comparePositions(it.range.end, range.end) > 0 ? range.end : it.range.end;
    const part = { start, end };
    return comparePositions(start, end) > 0 || isEmptyRange(part) ? [] : [part];
  });
}
