import { isEmphasis } from '../text/characters';

const LONGEST = 200;
const OPENING =
  /^[*_]{0,3}(?:created|generated|exported|produced|made|converted|transcribed|transcript|transcription)\b/i;
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
  if (end - start > LONGEST || !canOpen(text.charCodeAt(start))) return false;
  const line = text.slice(start, end);
  return OPENING.test(line) && MAKER.test(line) && LINK.test(line);
}

/** Whether a code unit can begin a footer. Nearly all lines are turned away here, before any pattern is tried. */
function canOpen(c: number): boolean {
  const lower = c | 0x20;
  return (
    lower === 0x63 ||
    lower === 0x67 ||
    lower === 0x65 ||
    lower === 0x70 ||
    lower === 0x6d ||
    lower === 0x74 ||
    isEmphasis(c)
  );
}
