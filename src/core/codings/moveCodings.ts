import type { TextEdit } from '../text/edit';
import { sameRange, type Range } from '../text/position';
import type { Evidence } from './describeExcerpt';
import { moveByNodes, sameEvidence } from './moveNodes';
import { editInPrinted, moveInPrinted } from './printedSidecarEdits';
import { readPrintedSidecar } from './printedSidecar';

/** Where an excerpt is now, and what it is found by there if that has changed too. */
export interface CodingMove {
  readonly id: string;
  readonly at: Range;
  readonly evidence?: Evidence;
}

/**
 * Writes where excerpts are now and what they are found by; of that, keys that no longer apply are taken away. Nothing else
 * changes; the codings keep their order in the file. Of several moves of one coding the first counts.
 * @throws UnreadableFileError
 */
export function moveCodings(text: string, moves: readonly CodingMove[]): TextEdit[] {
  const printed = readPrintedSidecar(text);
  if (!printed) return moveByNodes(text, moves);
  const { codings } = printed.sidecar;
  const indices = new Map(codings.map(({ id }, index) => [id, index]));
  return moves.flatMap((move) => {
    const index = indices.get(move.id);
    const coding = index === undefined ? undefined : codings[index];
    if (index === undefined || !coding) return [];
    indices.delete(move.id);
    if (move.evidence && !sameEvidence(move.evidence, coding))
      return editInPrinted(printed, index, (entry) => moveByNodes(entry, [move]));
    return sameRange(move.at, coding.at) ? [] : [moveInPrinted(printed, index, move.at)];
  });
}
