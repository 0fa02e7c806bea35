import { plainWords } from '../../text/plainText';
import { comparePositions, type Range } from '../../text/position';
import type { Turn } from '../../transcript/transcript';
import { turnAt, turnsAt } from '../../transcript/turnAt';
import { likenessTo } from '../alike';
import type { PlacingCase } from './placingCase';

/** How much more alike a place must be with others in it; somewhat more it is by chance. */
const LEAD = 0.1;

/** What one speaker says in a stretch of the text, as offsets. */
interface Part {
  readonly turn: Turn | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * Of a place whose words are only like those sought, what one speaker says, unless the sought words name the others too, or are much more
 * like all of it: where the end of a turn was changed, the next header would be taken for what it was changed to.
 */
export function withinTurn(it: PlacingCase, range: Range): Range {
  const { talk, wanted } = it;
  if (wanted.beginning !== undefined || namesIn(it, range).every((name) => wanted.words.includes(name))) return range;
  const parts = partsOf(it, range);
  const [longest] = parts.sort((a, b) => b.end - b.start - (a.end - a.start));
  if (!longest) return range;
  const part = talk.lines.rangeAt(longest.start, longest.end);
  return likenessOf(it, part) + LEAD >= likenessOf(it, range) ? part : range;
}

function likenessOf({ talk, wanted: { words } }: PlacingCase, range: Range): number {
  return likenessTo(words, plainWords(talk.lines.slice(range)));
}

/** The names in the headers that are, or begin or end, in a range. */
function namesIn({ talk }: PlacingCase, range: Range): string[] {
  const inside = turnsAt(talk.transcript, range.start.line, range.end.line).filter((turn) => isIn(turn, range));
  return inside.map(({ speaker }) => plainWords(speaker));
}

function isIn({ speakerRange }: Turn, { start, end }: Range): boolean {
  return comparePositions(speakerRange.start, end) < 0 && comparePositions(start, speakerRange.end) < 0;
}

function partsOf({ talk }: PlacingCase, range: Range): Part[] {
  const { lines, paragraphs, transcript } = talk;
  const [start, end] = talk.spanOf(range);
  const parts: Part[] = [];
  for (let i = talk.paragraphAfter(start); i < paragraphs.starts.length; i++) {
    const [from, till] = talk.paragraph(i);
    if (from >= end) break;
    const turn = turnAt(transcript, lines.positionAt(from).line);
    const last = parts.at(-1);
    const before = last?.turn === turn ? parts.pop() : undefined;
    parts.push({ turn, start: before?.start ?? Math.max(from, start), end: Math.min(till, end) });
  }
  return parts;
}
