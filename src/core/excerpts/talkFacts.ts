import { isInText, type PlacedCoding } from '../project/placedCoding';
import type { Lines } from '../text/lines';
import type { Range } from '../text/position';
import { readAttributes, type Attribute } from '../transcript/frontMatter';
import type { Transcript } from '../transcript/transcript';
import { turnIndexAt } from '../transcript/turnAt';
import { wordSpans, type WordSpan } from './wordSpans';

/** Where an excerpt stands in a talk. */
export interface ExcerptPlace extends WordSpan {
  /** Zero-based index of the turn, or of the paragraph where nobody speaks, in which it begins; -1 before the first one. */
  readonly firstTurn: number;
  /** In which it ends. */
  readonly lastTurn: number;
}

/** What is asked of a talk by whoever counts, and takes its text to say: few numbers, that are kept with the transcript. */
export interface TalkFacts {
  /** All that are spoken. */
  readonly words: number;
  /** How many turns there are, or paragraphs where nobody speaks. */
  readonly turns: number;
  /** What the front matter says of the transcript. */
  readonly attributes: readonly Attribute[];
  /** Where each coding's excerpt stands, in the order of the codings; an orphan's says nothing. */
  readonly places: readonly ExcerptPlace[];
}

const NOWHERE: ExcerptPlace = { firstTurn: -1, lastTurn: -1, firstWord: 0, endWord: 0 };

export function talkFacts(transcript: Transcript, lines: Lines, codings: readonly PlacedCoding[]): TalkFacts {
  const { words, spans } = wordSpans(
    transcript,
    lines,
    codings.map(({ range }) => range),
  );
  const places = codings.map((coding, i) => {
    const span = spans[i];
    return span && isInText(coding) ? { ...turnsOf(transcript, coding.range), ...span } : NOWHERE;
  });
  return { words, turns: turnCount(transcript), attributes: readAttributes(lines), places };
}

/** How many turns a transcript has, or paragraphs where nobody speaks. */
export function turnCount({ turns, preamble }: Pick<Transcript, 'turns' | 'preamble'>): number {
  return turns.length || preamble.length;
}

/** In which turns a range begins and ends; in which paragraphs where nobody speaks. */
export function turnsOf(
  { turns, preamble }: Pick<Transcript, 'turns' | 'preamble'>,
  { start, end }: Range,
): Pick<ExcerptPlace, 'firstTurn' | 'lastTurn'> {
  const lastLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  if (turns.length) return { firstTurn: turnIndexAt(turns, start.line), lastTurn: turnIndexAt(turns, lastLine) };
  return { firstTurn: paragraphIndexAt(preamble, start.line), lastTurn: paragraphIndexAt(preamble, lastLine) };
}

/** Index of the last paragraph that begins on a line or before it; -1 where there is none. */
function paragraphIndexAt(paragraphs: Transcript['preamble'], line: number): number {
  let [low, high] = [-1, paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.range.start.line ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
