import { rangesOverlap } from '../text/position';
import type { Turn } from '../transcript/transcript';
import { turnExcerpt } from '../transcript/turnAt';
import type { CodedTranscript } from './codeTranscript';
import { isInText, type PlacedCoding } from './placedCoding';

/** For each turn the codings whose excerpts touch what is said in it, in one pass over both, which are in text order. */
export function codingsByTurn({ codings }: Pick<CodedTranscript, 'codings'>, turns: readonly Turn[]): PlacedCoding[][] {
  const byTurn = turns.map((): PlacedCoding[] => []);
  let first = 0;
  for (const coding of codings) {
    if (!isInText(coding)) continue;
    while (first < turns.length - 1 && (turns[first]?.endLine ?? 0) < coding.range.start.line) first++;
    for (let index = first; index < turns.length; index++) {
      const turn = turns[index];
      if (!turn || turn.line > coding.range.end.line) break;
      const excerpt = turnExcerpt(turn);
      if (excerpt && rangesOverlap(excerpt, coding.range)) byTurn[index]?.push(coding);
    }
  }
  return byTurn;
}
