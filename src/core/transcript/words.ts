import { isSpace, isWordCharacterAt } from '../text/characters';

// What a character does to a count of words: ends a word, leaves it at what it is, or makes it one that counts.
const ENDS = 0b00;
const LEAVES = 0b01;
const MAKES = 0b11;

/** As far as Latin letters go. */
const TABLE = 0x250;

/** What each of the first characters does. A table, since every character of what is said is looked at. */
const KINDS: Uint8Array = Uint8Array.from({ length: TABLE }, (_, c) => {
  if (isSpace(c)) return ENDS;
  return isWordCharacterAt(String.fromCharCode(c), 0) ? MAKES : LEAVES;
});

/**
 * How many words stand between two offsets of a text: stretches between white space with a letter or a digit in them.
 * A stretch of a script that writes no spaces counts as one.
 */
export function countWords(text: string, start: number, end: number): number {
  return new WordCount(text, start).to(end);
}

/** Counts the words of a stretch of text in steps, so that a word at which a step ends isn't counted twice. */
export class WordCount {
  private words = 0;
  /** 1 within a word that was counted. */
  private counted = 0;

  /** @param at offset of where the stretch begins. */
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  /** How many words begin to count before an offset, which isn't before that of the last step. */
  to(end: number): number {
    const { text } = this;
    let { words, counted } = this;
    for (let i = this.at; i < end; i++) {
      const c = text.charCodeAt(i);
      const kind =
        c < TABLE ? (KINDS[c] ?? ENDS) : isSpace(c) ? ENDS : counted || !isWordCharacterAt(text, i) ? LEAVES : MAKES;
      // Without branches: where words begin and end can't be foreseen by a processor, which makes this twice as fast.
      const now = (counted & kind) | (kind >> 1);
      words += now & ~counted;
      counted = now;
    }
    this.at = Math.max(this.at, end);
    this.words = words;
    this.counted = counted;
    return words;
  }

  /** Whether the last step ended within a word that was counted. */
  get isWithinWord(): boolean {
    return this.counted === 1 && this.at < this.text.length && !isSpace(this.text.charCodeAt(this.at));
  }
}
