import { isSameCoder, type Coder } from '../coders/coder';
import type { CodeColor, Codebook } from '../codebook/codebook';
import type { ComparedCoders } from '../comparing/difference';
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
  /** Whose it is, while two coders are compared. */
  readonly side?: Side;
}

/** Of two coders that are compared: the first is shown on the left, the second on the right. */
export type Side = 'first' | 'second';

/**
 * The marks of what is to be seen of codings, in the codings' order.
 * @param compared two coders, of whom then all is to be seen, and nothing of others; unless given, nobody is compared.
 */
export function marksOf(
  codings: readonly PlacedCoding[],
  codebook: Codebook,
  filter: CodingFilter,
  compared?: ComparedCoders,
): Mark[] {
  const marks: Mark[] = [];
  const sideOf = compared && sides(compared);
  for (const coding of codings) {
    const side = sideOf?.(coding.coder);
    const isSeen = sideOf ? side !== undefined : filter.showsCoder(coding.coder);
    if (!isInText(coding) || !isSeen) continue;
    const names = new Set(coding.codes.map((name) => codebook.find(name)?.name ?? name));
    for (const name of names) {
      if (!filter.showsCode(name)) continue;
      const key = JSON.stringify([coding.coder, coding.id ?? coding.firstWords, name]);
      const color = codebook.colorOf(name);
      marks.push({ key, range: coding.range, color, certain: isCertain(coding), ...(side ? { side } : {}) });
    }
  }
  return marks;
}

/** Says whose of two coders a coding is by its coder; nothing where it is neither's. */
function sides({ first, second }: ComparedCoders): (coder: Coder) => Side | undefined {
  const known = new Map<Coder, Side | undefined>();
  return (coder) => {
    if (!known.has(coder))
      known.set(coder, isSameCoder(coder, first) ? 'first' : isSameCoder(coder, second) ? 'second' : undefined);
    return known.get(coder);
  };
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
