import { isEmphasis } from '../text/characters';
import { canOpenTime } from './timestamps';

/** What a line may be, each a bit. */
export const HEADING = 1;
/** A line that nobody says: an empty heading, a rule, the head of a table, an exporter's footer. */
export const UNSAID = 2;
export const FENCE = 4;
/** A text with a time in front. */
export const TIMED = 8;

const ASCII = 0x80;
const RULES = '#-=|';
const FOOTERS = 'cgepmt';

/** What each line may be that begins with an ASCII character. A table, since every line is looked at and most are nothing of these. */
const KINDS: Uint8Array = Uint8Array.from({ length: ASCII }, (_, c) => {
  const character = String.fromCharCode(c);
  const isUnsaid = RULES.includes(character) || isEmphasis(c) || FOOTERS.includes(character.toLowerCase());
  return (
    (character === '#' ? HEADING : 0) |
    (isUnsaid ? UNSAID : 0) |
    (character === '`' ? FENCE : 0) |
    (canOpenTime(c) ? TIMED : 0)
  );
});

/** What a line may be that begins with a code unit. */
export function kindsOf(first: number): number {
  return first < ASCII ? (KINDS[first] ?? 0) : 0;
}
