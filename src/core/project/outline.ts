import { firstWords } from '../text/firstWords';
import type { Lines } from '../text/lines';
import { comparePositions, compareRanges, containsRange, sameRange, type Position, type Range } from '../text/position';
import type { Turn } from '../transcript/transcript';
import { turnExcerpt } from '../transcript/turnAt';
import { codingsByTurn } from './codingsByTurn';
import type { CodedTranscript } from './codeTranscript';
import { isCertain, isInText, type PlacedCoding } from './placedCoding';

/** At most so many characters of what is said are shown. */
const SHOWN = 60;
/** And these are looked at: more than enough, however much white space there is. */
const LOOKED_AT = 1000;

/** A turn with what is coded in it. */
export interface OutlinedTurn {
  readonly speaker: string;
  /** Where the speaker's name stands. */
  readonly speakerRange: Range;
  /** From the start of its header's line to the end of the line before the next header. */
  readonly range: Range;
  /** The codes of all that is coded in it, each once, in text order. */
  readonly codes: readonly string[];
  readonly firstWords: string;
  readonly excerpts: readonly OutlinedExcerpt[];
}

/** A coded stretch of a turn. Codings of the very same words are one. */
export interface OutlinedExcerpt {
  /** Of an excerpt that goes on in other turns, what is in this one. */
  readonly range: Range;
  readonly codes: readonly string[];
  /** Whether it is sure of one of the codings at least that this is its place. */
  readonly isCertain: boolean;
  readonly firstWords: string;
  /** Coded stretches that lie in this one. */
  readonly within: readonly OutlinedExcerpt[];
}

/** A transcript as its turns, and what is coded before the first of them: all, where there are no turns. */
export interface Outline {
  readonly preamble: readonly OutlinedExcerpt[];
  readonly turns: readonly OutlinedTurn[];
}

/**
 * Outlines a transcript.
 * @param lines its text.
 * @param nameOf the name to show for a code as it is written.
 */
export function outline(
  { transcript, codings }: Pick<CodedTranscript, 'transcript' | 'codings'>,
  lines: Lines,
  nameOf: (code: string) => string,
): Outline {
  const { turns } = transcript;
  const byTurn = codingsByTurn({ codings }, turns);
  const excerpts = (region: Range, those: readonly PlacedCoding[]) => nest(region, those, lines, nameOf);
  const beginning: Range = {
    start: { line: 0, character: 0 },
    end: turns[0] ? { line: turns[0].line, character: 0 } : lines.positionAt(lines.text.length),
  };
  return {
    preamble: excerpts(
      beginning,
      codings.filter((it) => isInText(it) && comparePositions(it.range.start, beginning.end) < 0),
    ),
    turns: turns.map((turn, index) => {
      const { speaker, speakerRange } = turn;
      const range = regionOf(turn, turns[index + 1], lines);
      const its = byTurn[index] ?? [];
      const said = turnExcerpt(turn);
      return {
        speaker,
        speakerRange,
        range,
        codes: [...new Set(its.flatMap((coding) => coding.codes.map(nameOf)))],
        firstWords: said ? wordsOf(said, lines) : '',
        excerpts: excerpts(range, its),
      };
    }),
  };
}

function regionOf({ line }: Turn, next: Turn | undefined, lines: Lines): Range {
  const last = next ? next.line - 1 : lines.count - 1;
  return { start: { line, character: 0 }, end: { line: last, character: lines.endOf(last) - lines.startOf(last) } };
}

/** An excerpt while its codings are gathered. */
interface OpenExcerpt extends OutlinedExcerpt {
  readonly codes: string[];
  isCertain: boolean;
  readonly within: OpenExcerpt[];
}

/** What of the codings' excerpts lies in a region, each in the smallest that it lies in. */
function nest(
  region: Range,
  codings: readonly PlacedCoding[],
  lines: Lines,
  nameOf: (code: string) => string,
): OpenExcerpt[] {
  const pieces = codings.map((coding) => ({ coding, range: clipped(coding.range, region) }));
  pieces.sort((a, b) => compareRanges(a.range, b.range));
  const top: OpenExcerpt[] = [];
  const open: OpenExcerpt[] = [];
  for (const { coding, range } of pieces) {
    let around = open.at(-1);
    for (; around && !containsRange(around.range, range); around = open.at(-1)) open.pop();
    let excerpt = around;
    if (!excerpt || !sameRange(excerpt.range, range)) {
      excerpt = { range, codes: [], isCertain: false, firstWords: wordsOf(range, lines), within: [] };
      (around?.within ?? top).push(excerpt);
      open.push(excerpt);
    }
    for (const name of coding.codes.map(nameOf)) if (!excerpt.codes.includes(name)) excerpt.codes.push(name);
    if (isCertain(coding)) excerpt.isCertain = true;
  }
  return top;
}

function clipped({ start, end }: Range, region: Range): Range {
  const inside = (position: Position) => {
    if (comparePositions(position, region.start) < 0) return region.start;
    return comparePositions(position, region.end) > 0 ? region.end : position;
  };
  return { start: inside(start), end: inside(end) };
}

function wordsOf({ start, end }: Range, lines: Lines): string {
  const from = lines.offsetAt(start);
  return firstWords(lines.text.slice(from, Math.min(lines.offsetAt(end), from + LOOKED_AT)), SHOWN);
}
