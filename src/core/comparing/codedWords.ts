import { isSameCoder, type Coder } from '../coders/coder';
import { isInText, type PlacedCoding } from '../project/placedCoding';
import { compareText } from '../text/compareText';
import { isWordCharacterAt } from '../text/characters';
import type { Lines } from '../text/lines';
import type { CodedExcerpt } from './difference';

/** A code of a coding, and from its first word to its last, as offsets: white space and punctuation at its borders don't count. */
export interface CodedWords extends CodedExcerpt {
  readonly start: number;
  readonly end: number;
}

/** Each code of each of a coder's codings once, in an order in which it doesn't matter when they were made. Orphans are nowhere, and left out. */
export function codedWords(
  codings: readonly PlacedCoding[],
  lines: Lines,
  coder: Coder,
  nameOf: (written: string) => string,
): CodedWords[] {
  const found: CodedWords[] = [];
  for (const coding of codings) {
    if (!isInText(coding) || !isSameCoder(coding.coder, coder)) continue;
    const words = wordsIn(lines.text, lines.offsetAt(coding.range.start), lines.offsetAt(coding.range.end));
    for (const code of new Set(coding.codes.map(nameOf))) found.push({ code, coding, ...words });
  }
  return found.sort(compareWords);
}

function compareWords(a: CodedWords, b: CodedWords): number {
  return a.start - b.start || b.end - a.end || compareText(a.code, b.code) || compareText(idOf(a), idOf(b));
}

function idOf({ coding }: CodedWords): string {
  return coding.id ?? '';
}

/** From the first letter or digit to the last; all of it where there is none. */
function wordsIn(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < to && !isWordCharacterAt(text, start)) start++;
  if (start >= to) return { start: from, end: to };
  while (!isWordCharacterAt(text, end - 1)) end--;
  return { start, end };
}
