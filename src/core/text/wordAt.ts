import type { Lines } from './lines';
import type { Position, Range } from './position';

/** The language's own word pattern, as `language-configuration.json` has it. */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:[-’'][\p{L}\p{M}\p{N}_]+)*/gu;

/** How far a word can reach from a place in it, in characters. */
const LONGEST = 100;

/** The word at a place, or that ends there. In a script that writes no spaces it is all between two marks. */
export function wordAt(lines: Lines, { line, character }: Position): Range | undefined {
  const from = Math.max(0, character - LONGEST);
  for (const { index, 0: word } of lines
    .line(line)
    .slice(from, character + LONGEST)
    .matchAll(WORD)) {
    const start = from + index;
    const end = start + word.length;
    if (start > character) return undefined;
    if (end >= character) return { start: { line, character: start }, end: { line, character: end } };
  }
  return undefined;
}
