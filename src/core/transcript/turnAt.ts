import { comparePositions, type Position, type Range } from '../text/position';
import type { Paragraph, Transcript, Turn } from './transcript';

/** The turn that a zero-based line belongs to, from its header to the line before the next header. */
export function turnAt({ turns }: Pick<Transcript, 'turns'>, line: number): Turn | undefined {
  return turns[turnIndexAt(turns, line)];
}

/** The turns that zero-based lines belong to, the first and the last of them included. */
export function turnsAt({ turns }: Pick<Transcript, 'turns'>, first: number, last: number): readonly Turn[] {
  return turns.slice(Math.max(0, turnIndexAt(turns, first)), turnIndexAt(turns, last) + 1);
}

/** Index of the turn that a zero-based line belongs to; -1 before the first one. */
export function turnIndexAt(turns: readonly Turn[], line: number): number {
  let low = -1;
  let high = turns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((turns[middle]?.line ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The paragraph of a transcript at a position, both its ends included, or on a zero-based line; spoken in a turn or not. */
export function textAt(transcript: Transcript, at: Position | number): Paragraph | undefined {
  const turn = turnAt(transcript, typeof at === 'number' ? at : at.line);
  const paragraphs = turn?.paragraphs ?? transcript.preamble;
  const paragraph = paragraphs[firstNotBefore(paragraphs, at)];
  return paragraph !== undefined && startsAtOrBefore(paragraph.range, at) ? paragraph : undefined;
}

/** All that is said in a turn, from the start of its first paragraph to the end of its last; nothing without speech. */
export function turnExcerpt({ paragraphs }: Turn): Range | undefined {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  return first && last && { start: first.range.start, end: last.range.end };
}

/** Index of the first paragraph that doesn't end before a place. */
function firstNotBefore(paragraphs: readonly Paragraph[], at: Position | number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = paragraphs[middle]?.range;
    if (range !== undefined && endsBefore(range, at)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endsBefore({ end }: Range, at: Position | number): boolean {
  return typeof at === 'number' ? end.line < at : comparePositions(end, at) < 0;
}

function startsAtOrBefore({ start }: Range, at: Position | number): boolean {
  return typeof at === 'number' ? start.line <= at : comparePositions(start, at) <= 0;
}

/** All paragraphs of a transcript in text order: those before the first turn, and those of each turn. */
export function paragraphsByTurn({ preamble, turns }: Transcript): readonly (readonly Paragraph[])[] {
  return [preamble, ...turns.map(({ paragraphs }) => paragraphs)];
}

/** What is said, in text order: the turns' paragraphs, or all where there are no turns. */
export function spokenParagraphs({ turns, preamble }: Pick<Transcript, 'turns' | 'preamble'>): readonly Paragraph[] {
  return turns.length ? turns.flatMap(({ paragraphs }) => paragraphs) : preamble;
}
