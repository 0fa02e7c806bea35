import { isSpace, isWordCharacterAt } from '../text/characters';

const SPACE = 1;
const WORD = 2;
const ASCII = 0x80;

/** What each ASCII character does to a count of words. A table, since every character of what is said is looked at. */
const KINDS: Uint8Array = Uint8Array.from({ length: ASCII }, (_, c) => {
  if (isSpace(c)) return SPACE;
  return isWordCharacterAt(String.fromCharCode(c), 0) ? WORD : 0;
});

/**
 * How many words stand between two offsets of a text: stretches between white space with a letter or a digit in them.
 * A stretch of a script that writes no spaces counts as one.
 */
export function countWords(text: string, start: number, end: number): number {
  let words = 0;
  let counted = false;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    const kind = c < ASCII ? KINDS[c] : isSpace(c) ? SPACE : counted || !isWordCharacterAt(text, i) ? 0 : WORD;
    if (kind === SPACE) {
      counted = false;
    } else if (kind === WORD && !counted) {
      counted = true;
      words++;
    }
  }
  return words;
}
