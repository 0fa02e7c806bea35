import { isEmphasis } from '../text/characters';

const LONGEST = 200;
const OPENING =
  /^[*_]{0,3}(?:created|generated|exported|produced|made|converted|transcribed|transcript|transcription)\b/i;
/** The first two letters of what stands first, in one number each. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  ['cr', 'ge', 'ex', 'pr', 'ma', 'co', 'tr'].map((two) => (two.charCodeAt(0) << 8) | two.charCodeAt(1)),
);
const LINK = /(?:https?:\/\/|www\.)[^\s()]+\)?[.*_]{0,4}$/i;
const MAKER =
  /^\S+ (?:is |was |were )?(?:provided |created |generated |exported |made |produced )?(?:with|by|from|using|in|via) /i;

/**
 * Whether a line is what an exporter signs its work with, and nobody said: `Created with the … Tool (http://…)`,
 * `Transcribed by https://…`. It opens with how the text was made and ends with a link to what made it.
 *
 * @param start offset of the line's first character that isn't white space
 * @param end offset after its last one
 */
export function isFooter(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST || !mayBegin(text.charCodeAt(start), text.charCodeAt(start + 1))) return false;
  const line = text.slice(start, end);
  return OPENING.test(line) && MAKER.test(line) && LINK.test(line);
}

/** Whether two code units can begin a footer. Nearly all lines are turned away here, before any pattern is tried. */
function mayBegin(first: number, second: number): boolean {
  return isEmphasis(first) || BEGINNINGS.has(((first | 0x20) << 8) | (second | 0x20));
}
