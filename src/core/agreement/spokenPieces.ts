import type { Lines } from '../text/lines';
import { isWordCharacterAt } from '../text/characters';
import type { Transcript } from '../transcript/transcript';

/** A stretch of what is said, as offsets. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The paragraphs of the talk by turn, or where there are no turns all paragraphs as one. Speakers' names, labels and what stands before
 * the first turn aren't among them, nor is a paragraph without a letter or a digit: nobody can be asked how it is to be coded.
 */
export function spokenPieces({ turns, preamble }: Transcript, lines: Lines): readonly (readonly Piece[])[] {
  const spoken = turns.length ? turns.map(({ paragraphs }) => paragraphs) : [preamble];
  return spoken.map((paragraphs) =>
    paragraphs
      .map(({ range }) => ({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }))
      .filter(({ start, end }) => hasWord(lines.text, start, end)),
  );
}

/** Whether there is a letter or a digit in a stretch of text. */
export function hasWord(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isWordCharacterAt(text, i)) return true;
  return false;
}
