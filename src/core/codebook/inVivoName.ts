import { isWordCharacterAt } from '../text/characters';
import { firstWordsWithin } from '../text/wordsWithin';

/** How long a name is at first, in UTF-16 code units: as much as the Codes view shows without a wide window. */
const SHORT = 60;

/** How much is looked at, in UTF-16 code units: white space and marks don't count. */
const SEEN = 1000;

/** Marks that don't belong to words, but a per cent sign. */
const MARK = /^(?!%)[\p{P}\s]$/u;

/**
 * The name that words give to a code: on one line, without the marks around them, and of many words the first.
 * @returns an empty name where there are no words.
 */
export function inVivoName(words: string): { readonly name: string; readonly isCut: boolean } {
  const line = words.slice(0, SEEN).replace(/\s+/g, ' ');
  const all = withoutMarks(line);
  const name = withoutMarks(firstWordsWithin(all, SHORT));
  return { name, isCut: name.length < all.length || words.length > SEEN };
}

function withoutMarks(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isMark(line, start)) start++;
  while (end > start && isMark(line, end - 1)) end--;
  return hasWord(line, start, end) ? line.slice(start, end) : '';
}

function isMark(line: string, index: number): boolean {
  return MARK.test(line.charAt(index));
}

function hasWord(line: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isWordCharacterAt(line, i)) return true;
  return false;
}
