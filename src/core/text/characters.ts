const COLON = 0x3a;
const FULLWIDTH_COLON = 0xff1a;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a UTF-16 code unit is white space: what `\s` matches, no-break and ideographic spaces among it. */
export function isSpace(c: number): boolean {
  if (c < 0x80) return c === 0x20 || (c >= 0x09 && c <= 0x0d);
  return (
    c === 0xa0 ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000 ||
    c === 0xfeff
  );
}

/** Whether a code unit is a colon, the full-width one of Chinese and Japanese among them. */
export function isColon(c: number): boolean {
  return c === COLON || c === FULLWIDTH_COLON;
}

/** Whether a code unit can mark emphasis in Markdown: `*` or `_`. */
export function isEmphasis(c: number): boolean {
  return c === 0x2a || c === 0x5f;
}

/** Whether the character at an offset is a letter or a digit of any script. */
export function isWordCharacterAt(text: string, offset: number): boolean {
  const c = text.charCodeAt(offset);
  if (c < 0x80) return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39);
  return LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

/** The first offset from `start` on that isn't white space, at most `end`. */
export function skipSpace(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** `end` moved back over white space, at least `start`. */
export function trimSpace(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

/**
 * A short piece of a text as a string of its own. A plain slice would keep the whole text in memory for as long as the
 * piece lives.
 */
export function copyOf(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let i = start; i < end; i++) units.push(text.charCodeAt(i));
  return String.fromCharCode(...units);
}
