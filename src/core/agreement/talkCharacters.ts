import { isSpace } from '../text/characters';
import type { Lines } from '../text/lines';
import type { Transcript } from '../transcript/transcript';
import { spokenPieces } from './spokenPieces';

/**
 * The characters of a talk, counted through: what is said and isn't white space, one paragraph after the other, as UTF-16 code units. So
 * neither line breaks nor speakers' names nor labels come between two words, and spaces at an excerpt's ends make no difference.
 */
export class TalkCharacters {
  /** How many there are. */
  readonly count: number;
  /** How many there are before each offset of the text. */
  private readonly before: Uint32Array;

  constructor(transcript: Transcript, lines: Lines) {
    const { text } = lines;
    const before = new Uint32Array(text.length + 1);
    let [count, at] = [0, 0];
    for (const { start, end } of spokenPieces(transcript, lines).flat()) {
      before.fill(count, at, start);
      for (at = start; at < end; at++) {
        before[at] = count;
        if (!isSpace(text.charCodeAt(at))) count++;
      }
    }
    before.fill(count, at);
    this.before = before;
    this.count = count;
  }

  /** How many characters of the talk stand before an offset of the text. */
  at(offset: number): number {
    return this.before[offset] ?? this.count;
  }
}
