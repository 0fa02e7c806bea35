/** What belongs to the character before it: the second half of a surrogate pair, marks, joiners and what they join. */
const CONTINUES = /^(?:[\udc00-\udfff]|\p{M}|\u200d|\p{Emoji_Modifier})/u;

/** Whether a cut at an offset parts no character from its marks or its other half. */
export function isBetweenCharacters(text: string, offset: number): boolean {
  const next = text.charCodeAt(offset);
  const last = text.charCodeAt(offset - 1);
  if (offset <= 0 || offset >= text.length || (next < 0x300 && last < 0x300)) return true;
  return last !== 0x200d && !CONTINUES.test(text.slice(offset, offset + 2)) && !isInPair(last, next);
}

/** The nearest offset at or before another one at which no character is cut. */
export function characterStart(text: string, offset: number): number {
  let i = offset;
  while (!isBetweenCharacters(text, i)) i--;
  return i;
}

/** The nearest offset at or after another one at which no character is cut. */
export function characterEnd(text: string, offset: number): number {
  let i = offset;
  while (!isBetweenCharacters(text, i)) i++;
  return i;
}

function isInPair(last: number, next: number): boolean {
  return last >= 0xd800 && last <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
}
