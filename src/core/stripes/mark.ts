import type { CodeColor, Codebook } from '../codebook/codebook';
import { isCertain, isInText, type PlacedCoding } from '../project/placedCoding';
import { comparePositions, type Position, type Range } from '../text/position';
import type { CodingFilter } from './codingFilter';

/** A coding under one of its codes: what has one stripe beside the text and one line under it. */
export interface Mark {
  /** Tells it from the others of its transcript, and stays as it is while others come and go; twins may share one. */
  readonly key: string;
  readonly range: Range;
  readonly color: CodeColor;
  /** Whether it is sure that the excerpt stands there. */
  readonly certain: boolean;
}

/** The marks of what is to be seen of codings, in the codings' order. */
export function marksOf(codings: readonly PlacedCoding[], codebook: Codebook, filter: CodingFilter): Mark[] {
  const marks: Mark[] = [];
  for (const coding of codings) {
    if (!isInText(coding) || !filter.showsCoder(coding.coder)) continue;
    const names = new Set(coding.codes.map((name) => codebook.find(name)?.name ?? name));
    for (const name of names) {
      if (!filter.showsCode(name)) continue;
      const key = JSON.stringify([coding.coder, coding.id ?? coding.firstWords, name]);
      marks.push({ key, range: coding.range, color: codebook.colorOf(name), certain: isCertain(coding) });
    }
  }
  return marks;
}

/**
 * The place of an excerpt's last character, as far as that can be told without the text: in the line before where nothing of a line is
 * part of it any more.
 */
export function lastPlace({ start, end }: Range): Position {
  if (comparePositions(start, end) >= 0) return start;
  if (end.character > 0) return { line: end.line, character: end.character - 1 };
  return { line: end.line - 1, character: END_OF_LINE };
}

/** More than a line has characters; editors take what is beyond the end for the end. */
const END_OF_LINE = 2 ** 30;
