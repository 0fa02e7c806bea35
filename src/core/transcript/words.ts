import { isSpace, isWordCharacterAt } from '../text/characters';

/**
 * How many words stand between two offsets of a text: stretches between white space with a letter or a digit in them.
 * A stretch of a script that writes no spaces counts as one.
 */
export function countWords(text: string, start: number, end: number): number {
  let words = 0;
  let counted = false;
  for (let i = start; i < end; i++) {
    if (isSpace(text.charCodeAt(i))) {
      counted = false;
    } else if (!counted && isWordCharacterAt(text, i)) {
      counted = true;
      words++;
    }
  }
  return words;
}
