/** A letter, digit or mark of a script that puts spaces between words. */
const IN_WORD =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}]$/u;

/** Longer words are no words. */
const LONGEST = 40;

/**
 * The nearest offset at which no word is cut, before another one or after it; the offset itself where there is none near, and in scripts
 * that write no spaces.
 * @param direction -1 for before, 1 for after.
 */
export function wordBorder(text: string, offset: number, direction: -1 | 1): number {
  let i = offset;
  while (Math.abs(i - offset) <= LONGEST) {
    if (i <= 0 || i >= text.length || !isInWord(text, i - 1) || !isInWord(text, i)) return i;
    i += direction;
  }
  return offset;
}

function isInWord(text: string, index: number): boolean {
  const c = text.charCodeAt(index);
  if (c >= 0xd800 && c <= 0xdfff) return false;
  return IN_WORD.test(text.charAt(index));
}
