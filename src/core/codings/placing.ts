import type { Lines } from '../text/lines';
import { comparePositions, sameRange, type Position, type Range } from '../text/position';
import type { Coding } from './coding';
import { beginningOf, comparable, quoteFits } from './quote';
import { QuoteFinder } from './quoteFinder';

/**
 * Where a coding's excerpt is: `placed` where the sidecar says, `moved` elsewhere, `orphan` when it can't be told; its range is
 * then the place where it was last, as far as the text has it.
 */
export interface Placing {
  readonly state: 'placed' | 'moved' | 'orphan';
  readonly range: Range;
}

/**
 * A quote shorter than this never finds a new place by its words alone: "Yeah, I think so." is said more than once, and where
 * it was said once it may be the other one that is left. A coding in the wrong place is worse than an orphan.
 */
const LONG_ENOUGH = 20;

/**
 * Finds a coding's excerpt in its transcript. Where place and quote disagree, the quote wins: the excerpt is where it stands at
 * the coding's own place, or else where it stands once in the whole text.
 *
 * An abbreviated quote tells only where its excerpt begins. When it is found elsewhere its end is taken from the shape of the
 * old place: as many lines down, at the same column, or as many characters on when it was on one line. Where the text has no
 * such place, the coding is an orphan.
 *
 * @param finder of the same text; one for many codings saves time.
 */
export function placeCoding(
  lines: Lines,
  coding: Pick<Coding, 'at' | 'quote'>,
  finder: QuoteFinder = new QuoteFinder(lines),
): Placing {
  const at = clamp(lines, coding.at);
  const result = (range: Range): Placing => ({ state: sameRange(range, coding.at) ? 'placed' : 'moved', range });

  if (comparable(coding.quote) === '') {
    // No words to go by: it stands where it was said to, or nowhere.
    const stands = sameRange(at, coding.at) && lines.slice(at) === coding.quote;
    return { state: stands ? 'placed' : 'orphan', range: at };
  }
  if (quoteFits(coding.quote, lines.slice(at))) return result(at);

  const beginning = beginningOf(coding.quote);
  const words = beginning ?? comparable(coding.quote);
  if (words.trim().length < LONG_ENOUGH) return { state: 'orphan', range: at };
  // A whole quote may end with " …" too, so it is looked for as it stands first.
  const whole = finder.findOnly(comparable(coding.quote));
  if (whole) return result(whole);
  const start = beginning === undefined ? undefined : finder.findOnly(beginning)?.start;
  const range = start && extend(lines, start, coding.at);
  if (range && quoteFits(coding.quote, lines.slice(range))) return result(range);
  return { state: 'orphan', range: at };
}

/** The range of the shape of another that begins at `start`; nothing when the text has no such place. */
function extend(lines: Lines, start: Position, shape: Range): Range | undefined {
  const down = shape.end.line - shape.start.line;
  const character = down === 0 ? start.character + shape.end.character - shape.start.character : shape.end.character;
  const end = { line: start.line + down, character };
  return comparePositions(lines.positionAt(lines.offsetAt(end)), end) === 0 ? { start, end } : undefined;
}

/** The part of a range that the text has. */
function clamp(lines: Lines, { start, end }: Range): Range {
  return lines.rangeAt(lines.offsetAt(start), lines.offsetAt(end));
}
