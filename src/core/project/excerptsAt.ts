import { formatAt } from '../codings/at';
import type { Lines } from '../text/lines';
import { compareRanges, isEmptyRange, rangesOverlap, type Position, type Range } from '../text/position';
import { sentenceAt, sentencesIn } from '../text/sentences';
import { wordAt } from '../text/wordAt';
import type { Transcript } from '../transcript/transcript';
import { textAt, turnAt, turnExcerpt, turnsAt } from '../transcript/turnAt';
import { withoutOuterSpace } from './codingTarget';

/** The parts of a talk that are coded as wholes. */
type Unit = 'turn' | 'paragraph' | 'sentence';

/**
 * What is coded from a place in the text: what is selected there, else the turn (`selection`) or the word (`words`) at the cursor; or each
 * turn, paragraph or sentence that the selection touches.
 */
export type Reach = 'selection' | 'words' | Unit;

/**
 * The excerpts that are meant by selections, in text order and each once: without white space at their ends. A place outside all turns
 * gives its paragraph for a turn. None where there is no text.
 */
export function excerptsAt(transcript: Transcript, lines: Lines, selections: readonly Range[], reach: Reach): Range[] {
  const found = new Map<string, Range>();
  for (const selection of selections) {
    const selected = isEmptyRange(selection) ? undefined : withoutOuterSpace(lines, selection);
    for (const range of meantBy(
      transcript,
      lines,
      selected ?? { start: selection.start, end: selection.start },
      reach,
    )) {
      found.set(formatAt(range), range);
    }
  }
  return [...found.values()].sort(compareRanges);
}

/** @param place what is selected, or where the cursor is. */
function meantBy(transcript: Transcript, lines: Lines, place: Range, reach: Reach): Range[] {
  const isCursor = isEmptyRange(place);
  if (reach === 'words') {
    const word = isCursor ? wordAt(lines, place.start) : place;
    return word ? [word] : [];
  }
  if (reach !== 'selection') return unitsAt(transcript, lines, place, reach);
  return isCursor ? unitsAt(transcript, lines, place, 'turn') : [place];
}

/** The turns, paragraphs or sentences that a selection touches, or the one at a cursor. */
export function unitsAt(transcript: Transcript, lines: Lines, place: Range, unit: Unit): Range[] {
  if (unit === 'turn') {
    const turns = turnsAt(transcript, place.start.line, place.end.line);
    if (turns.length) return turns.flatMap((turn) => turnExcerpt(turn) ?? []);
  }
  const paragraphs = paragraphsAt(transcript, place);
  return unit === 'sentence' ? paragraphs.flatMap((it) => sentencesAt(lines, it, place)) : paragraphs;
}

/** The paragraphs that a selection touches; the one that a cursor is in or beside, or whose label it is on. */
function paragraphsAt(transcript: Transcript, { start, end }: Range): Range[] {
  const place = { start, end };
  if (!isEmptyRange(place)) {
    const turns = turnsAt(transcript, start.line, end.line);
    const isBeforeTurns = turnAt(transcript, start.line) === undefined;
    const paragraphs = [...(isBeforeTurns ? transcript.preamble : []), ...turns.flatMap((turn) => turn.paragraphs)];
    const touched = paragraphs.filter(({ range }) => rangesOverlap(range, place));
    if (touched.length) return touched.map(({ range }) => range);
  }
  const range = (textAt(transcript, start) ?? textAt(transcript, start.line))?.range ?? codedAbove(transcript, start);
  return range ? [range] : [];
}

/** On a label, the paragraph that it codes. */
function codedAbove(transcript: Transcript, { line }: Position): Range | undefined {
  return transcript.labels.find(({ range }) => range.start.line === line)?.excerpt;
}

/** The sentences of a paragraph that a selection touches, or the one that a cursor is in or nearest to. */
function sentencesAt(lines: Lines, paragraph: Range, place: Range): Range[] {
  const base = lines.offsetAt(paragraph.start);
  const sentences = sentencesIn(lines.slice(paragraph));
  const toRange = ([start, end]: readonly [number, number]) => lines.rangeAt(base + start, base + end);
  if (isEmptyRange(place) || !rangesOverlap(paragraph, place)) {
    const nearest = sentenceAt(sentences, lines.offsetAt(place.start) - base);
    return nearest ? [toRange(nearest)] : [];
  }
  return sentences.map(toRange).filter((sentence) => rangesOverlap(sentence, place));
}
