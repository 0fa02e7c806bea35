import { characterStart } from '../text/wholeCharacters';
import { FONT_SIZE } from './looks';

/** The widths of characters in parts of the font's size, rather too wide than too narrow: fonts differ, and nothing is measured. */
const NARROW = 0.38;
const DIGIT = 0.64;
const LOWER = 0.61;
const UPPER = 0.74;
const WIDE = 1.02;

/** How wide a text is about, in pixels: the same everywhere, whatever fonts there are. */
export function textWidth(text: string, size = FONT_SIZE): number {
  let width = 0;
  for (const character of text) width += partOf(character);
  return width * size;
}

/** A text, or as much of its beginning as fits, and then `…`. */
export function cutToWidth(text: string, width: number, size = FONT_SIZE): string {
  if (textWidth(text, size) <= width) return text;
  let left = width / size - WIDE;
  let end = 0;
  for (const character of text) {
    left -= partOf(character);
    if (left < 0) break;
    end += character.length;
  }
  return `${text.slice(0, characterStart(text, end)).trimEnd()}…`;
}

function partOf(character: string): number {
  if (/[\p{M}\u200b-\u200d]/u.test(character)) return 0;
  if (/[iljtfrI.,:;'’!|()[\] -]/.test(character)) return NARROW;
  if (/\d/.test(character)) return DIGIT;
  if (/[mwMW@%…—]/.test(character)) return 1;
  if (character < '\u1100') return /\p{Lu}/u.test(character) ? UPPER : LOWER;
  return WIDE;
}
