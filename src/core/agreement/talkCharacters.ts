import { isSpace } from '../text/characters';
import { firstNotBefore } from '../text/firstNotBefore';
import type { Lines } from '../text/lines';
import type { Transcript } from '../transcript/transcript';
import { spokenPieces, type Piece } from './spokenPieces';

/**
 * The characters of a talk, counted through: what is said and isn't white space, one paragraph after the other, as UTF-16 code units. So
 * neither line breaks nor speakers' names nor labels come between two words, and spaces at an excerpt's ends make no difference.
 */
export class TalkCharacters {
  /** How many there are. */
  readonly count: number;
  private readonly pieces: readonly Piece[];
  private readonly ends: readonly number[];
  /** How many characters there are before each piece. */
  private readonly before: readonly number[];

  constructor(
    transcript: Transcript,
    private readonly lines: Lines,
  ) {
    this.pieces = spokenPieces(transcript, lines).flat();
    this.ends = this.pieces.map(({ end }) => end);
    let count = 0;
    this.before = this.pieces.map(({ start, end }) => {
      const at = count;
      count += this.within(start, end);
      return at;
    });
    this.count = count;
  }

  /** How many characters of the talk stand before an offset of the text. */
  at(offset: number): number {
    const index = firstNotBefore(this.ends, offset);
    const piece = this.pieces[index];
    if (!piece) return this.count;
    return (this.before[index] ?? 0) + this.within(piece.start, Math.min(piece.end, offset));
  }

  private within(start: number, end: number): number {
    let count = 0;
    for (let i = start; i < end; i++) if (!isSpace(this.lines.text.charCodeAt(i))) count++;
    return count;
  }
}
