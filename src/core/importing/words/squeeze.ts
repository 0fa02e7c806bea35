import { isSpace } from '../../text/characters';

/** What stands for nothing on a page: soft hyphens, zero-width spaces and joins, direction marks, a byte order mark. */
const INVISIBLE = /[\u00ad\u200b\u2060\u200e\u200f\ufeff]/;

/** A text on one line, its white space single spaces, and where its characters were before. */
export interface Squeezed {
  readonly text: string;
  /** Where an offset of the original is now; one in white space is where the next word begins. */
  at(offset: number): number;
}

/**
 * Puts a text on one line. Control characters are left out too: nobody says them, and editors stumble over them.
 * @param isMark whether the character at an offset is no part of the text.
 */
export function squeeze(original: string, isMark: (offset: number) => boolean = () => false): Squeezed {
  let text = '';
  const places = new Uint32Array(original.length + 1);
  let isGap = false;
  for (let i = 0; i < original.length; i++) {
    const c = original.charCodeAt(i);
    if (isSpace(c)) {
      isGap = text !== '';
      places[i] = text.length + (isGap ? 1 : 0);
      continue;
    }
    const isNothing = isMark(i) || c < 0x20 || (c >= 0x7f && c < 0xa0) || INVISIBLE.test(original.charAt(i));
    if (!isNothing && isGap) {
      text += ' ';
      isGap = false;
    }
    places[i] = text.length + (isGap ? 1 : 0);
    if (!isNothing) text += original.charAt(i);
  }
  places[original.length] = text.length;
  return { text, at: (offset) => Math.min(places[Math.min(offset, original.length)] ?? 0, text.length) };
}

/** The same where only the text is wanted. */
export function onOneLine(original: string): string {
  return squeeze(original).text;
}
