import type { Lines } from '../text/lines';
import { containsRange, sameRange, type Position, type Range } from '../text/position';
import { wordAt } from '../text/wordAt';
import type { Transcript, Turn } from '../transcript/transcript';
import { textAt, turnAt, turnExcerpt } from '../transcript/turnAt';
import { unitsAt } from './excerptsAt';

/**
 * What stands around a place, from small to large, each in the next: the word, the sentence, the paragraph, all that is said in the turn,
 * the turn with its speaker and labels, the whole talk. On a label or a speaker's name, that comes after the word.
 */
export function unitsAround(transcript: Transcript, lines: Lines, position: Position): Range[] {
  const cursor = { start: position, end: position };
  const turn = turnAt(transcript, position.line);
  const label = transcript.labels.find(({ range }) => range.start.line === position.line);
  const isSpoken = textAt(transcript, position) !== undefined;
  const candidates = [
    wordAt(lines, position),
    label?.range,
    turn?.speakerRange,
    ...(isSpoken ? unitsAt(transcript, lines, cursor, 'sentence') : []),
    ...(isSpoken ? unitsAt(transcript, lines, cursor, 'paragraph') : []),
    ...(turn ? [turnExcerpt(turn), wholeTurn(lines, turn)] : []),
    wholeTalk(lines, transcript),
  ];
  const around: Range[] = [];
  for (const unit of candidates) {
    const last = around.at(-1);
    if (unit && containsRange(unit, last ?? cursor) && !(last && sameRange(unit, last))) around.push(unit);
  }
  return around;
}

function wholeTurn(lines: Lines, { line, endLine }: Turn): Range {
  return lines.rangeAt(lines.startOf(line), lines.endOf(endLine));
}

/** From the first turn to the last; without turns from the first paragraph to the last. */
function wholeTalk(lines: Lines, { turns, preamble }: Transcript): Range | undefined {
  const [first, last] = [turns[0], turns.at(-1)];
  if (first && last) return { start: wholeTurn(lines, first).start, end: wholeTurn(lines, last).end };
  const [top, bottom] = [preamble[0], preamble.at(-1)];
  return top && bottom && { start: top.range.start, end: bottom.range.end };
}
