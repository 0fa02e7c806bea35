import { isSpace } from '../text/characters';
import { firstNotBefore } from '../text/firstNotBefore';
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
  private readonly text: string;
  /** Where each paragraph begins and ends. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** How many characters there are before each paragraph, and before what follows the last one. */
  private readonly before: number[] = [0];

  constructor(transcript: Transcript, lines: Lines) {
    const { text } = lines;
    this.text = text;
    let count = 0;
    for (const { start, end } of spokenPieces(transcript, lines).flat()) {
      count += charactersIn(text, start, end);
      this.starts.push(start);
      this.ends.push(end);
      this.before.push(count);
    }
    this.count = count;
  }

  /** How many characters of the talk stand before an offset of the text. */
  at(offset: number): number {
    const next = firstNotBefore(this.ends, offset);
    const before = this.before[next] ?? 0;
    const start = this.starts[next];
    if (start === undefined || offset <= start) return before;
    return this.ends[next] === offset ? (this.before[next + 1] ?? 0) : before + charactersIn(this.text, start, offset);
  }
}

function charactersIn(text: string, start: number, end: number): number {
  let count = end - start;
  for (let at = start; at < end; at++) if (isSpace(text.charCodeAt(at))) count--;
  return count;
}
