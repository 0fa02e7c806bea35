import { skipSpace, trimSpace } from '../../text/characters';

/**
 * Whether a code unit draws nothing: marks of the direction that text runs in, which stand all over Arabic and Hebrew, and
 * spaces without width.
 */
function isUnseen(c: number): boolean {
  if (c < 0x200b || c > 0x2069) return false;
  return c <= 0x200f || (c >= 0x202a && c <= 0x202e) || c === 0x2060 || c >= 0x2066;
}

/** The first offset from `start` on that is neither unseen nor, behind what is, white space. */
export function skipUnseen(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isUnseen(text.charCodeAt(i))) i = skipSpace(text, i + 1, end);
  return i;
}

/** `end` moved back over what is unseen, and white space in front of that; at least `start`. */
export function trimUnseen(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isUnseen(text.charCodeAt(i - 1))) i = trimSpace(text, start, i - 1);
  return i;
}
