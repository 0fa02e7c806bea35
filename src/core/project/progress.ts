import type { Codebook } from '../codebook/codebook';
import { answersIn } from '../speakers/answers';
import { isSpace } from '../text/characters';
import type { Lines } from '../text/lines';
import { comparePositions, type Position, type Range } from '../text/position';
import type { Transcript } from '../transcript/transcript';
import { turnExcerpt } from '../transcript/turnAt';
import type { CodedTranscript } from './codeTranscript';
import { isInText, type PlacedCoding } from './placedCoding';

/** Something that is to be coded: what is said in a turn, or a paragraph where nobody speaks. */
export interface Stretch {
  readonly range: Range;
  /** Whether any of it is in an excerpt. */
  readonly isCoded: boolean;
}

/** How far the coding of a transcript has come. */
export interface Progress {
  /** Of all speakers but those who ask, in text order; of all where only they speak. */
  readonly stretches: readonly Stretch[];
  readonly coded: number;
  /** How much of what is said there is in an excerpt: 0 to 1, 0 where there is nothing. Counted in characters, without white space. */
  readonly share: number;
}

/**
 * Tells how much of a transcript is coded, in one pass over its text and its codings.
 * @param counts which codings count.
 */
export function progressOf(
  { transcript, codings }: CodedTranscript,
  lines: Lines,
  codebook: Codebook,
  counts: (coding: PlacedCoding) => boolean,
): Progress {
  const excerpts = merged(codings.filter((it) => isInText(it) && counts(it)).map(({ range }) => range));
  const stretches: Stretch[] = [];
  let [all, inExcerpts, coded, next] = [0, 0, 0, 0];
  for (const paragraphs of toCode(transcript, codebook)) {
    let isCoded = false;
    for (const paragraph of paragraphs) {
      all += charactersIn(lines, paragraph.start, paragraph.end);
      while (isBefore(excerpts[next], paragraph.start)) next++;
      for (let i = next; i < excerpts.length; i++) {
        const excerpt = excerpts[i];
        if (!excerpt || comparePositions(excerpt.start, paragraph.end) >= 0) break;
        isCoded = true;
        inExcerpts += charactersIn(lines, later(excerpt.start, paragraph.start), earlier(excerpt.end, paragraph.end));
      }
    }
    const [first, last] = [paragraphs[0], paragraphs.at(-1)];
    if (first && last) stretches.push({ range: { start: first.start, end: last.end }, isCoded });
    if (isCoded) coded++;
  }
  return { stretches, coded, share: all ? inExcerpts / all : 0 };
}

/**
 * The uncoded stretch that comes next from a place (or, backwards, before it), and around. The one that the place is in is where we are,
 * not where we go.
 */
export function nextUncoded({ stretches }: Progress, from: Position, direction: 1 | -1): Range | undefined {
  const uncoded = stretches.flatMap(({ isCoded, range }) => (isCoded ? [] : [range]));
  const ahead =
    direction > 0
      ? uncoded.find(({ start }) => comparePositions(start, from) > 0)
      : uncoded.filter(({ end }) => comparePositions(end, from) < 0).at(-1);
  return ahead ?? (direction > 0 ? uncoded[0] : uncoded.at(-1));
}

/** The paragraphs of what is to be coded, stretch by stretch. */
function toCode({ turns, preamble }: Transcript, codebook: Codebook): Range[][] {
  if (!turns.length) return preamble.map(({ range }) => [range]);
  const spoken = turns.filter((turn) => turnExcerpt(turn));
  return answersIn(spoken, codebook).map(({ paragraphs }) => paragraphs.map(({ range }) => range));
}

/** The same text in ranges that don't overlap. @param ranges by their starts. */
function merged(ranges: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const range of ranges) {
    const last = apart.at(-1);
    if (!last || comparePositions(range.start, last.end) > 0) apart.push(range);
    else if (comparePositions(range.end, last.end) > 0) apart.splice(-1, 1, { start: last.start, end: range.end });
  }
  return apart;
}

function isBefore(range: Range | undefined, position: Position): boolean {
  return range !== undefined && comparePositions(range.end, position) <= 0;
}

function later(a: Position, b: Position): Position {
  return comparePositions(a, b) > 0 ? a : b;
}

function earlier(a: Position, b: Position): Position {
  return comparePositions(a, b) < 0 ? a : b;
}

/** How many UTF-16 code units between two places aren't white space. */
function charactersIn(lines: Lines, start: Position, end: Position): number {
  const { text } = lines;
  const to = lines.offsetAt(end);
  let count = 0;
  for (let i = lines.offsetAt(start); i < to; i++) if (!isSpace(text.charCodeAt(i))) count++;
  return count;
}
