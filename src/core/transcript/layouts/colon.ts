import { isColon, skipSpace, trimSpace } from '../../text/characters';
import { isNameCharacter, LONGEST_NAME } from '../names';
import type { Header, Layout, LineView } from './layout';
import { emphasisAt, emphasisBefore, headingText } from './markup';

/**
 * The speaker's name and a colon at the beginning of a line, speech behind it or on the next line:
 *
 *     Interviewer: Where did you begin?
 *     **Ann:** In the lab.
 *     **Bob**: So did I.
 *     Interviewee1 : French spacing, no-break spaces too.
 *
 * The colon may be full-width. Links (`http://…`), clock times (`12:30`), `::`, `:=` and `:)` aren't headers. Files that
 * put no blank line between turns are read too, so that the line needn't begin a paragraph.
 */
export const colon: Layout = { name: 'colon', header };

const MOST_MARKS = 3;
/** Room for marks and spaces between name and colon. */
const REACH = LONGEST_NAME + 2 * MOST_MARKS;

function header(line: LineView): Header | undefined {
  const { text, end } = line;
  const heading = text.charCodeAt(line.start) === 0x23 ? headingText(text, line.start, end) : undefined;
  const start = heading?.start ?? line.start;
  const opening = emphasisAt(text, start, Math.min(end, start + MOST_MARKS));
  const at = findColon(text, start + opening, end);
  if (at < 0 || !canFollow(text, at, end)) return undefined;

  let nameEnd = trimSpace(text, start, at);
  const closedBefore = opening > 0 && emphasisBefore(text, start + opening, nameEnd) >= opening;
  if (closedBefore) nameEnd = trimSpace(text, start, nameEnd - opening);
  const length = nameEnd - start - opening;
  if (length <= 0 || length > LONGEST_NAME) return undefined;

  let after = at + 1;
  const closedBehind =
    opening > 0 && !closedBefore && emphasisAt(text, after, Math.min(end, after + opening)) === opening;
  if (closedBehind) after += opening;
  const speech = skipSpace(text, after, end);
  return {
    nameStart: start + opening,
    nameEnd,
    speechStart: speech < end ? speech : undefined,
    certainty: opening > 1 && (closedBefore || closedBehind) ? 'strong' : 'weak',
  };
}

/** Offset of the first colon that only a name could be in front of, or -1. */
function findColon(text: string, start: number, end: number): number {
  const last = Math.min(end, start + REACH);
  for (let i = start; i < last; i++) {
    const c = text.charCodeAt(i);
    if (isColon(c)) return i;
    if (!isNameCharacter(c)) return -1;
  }
  return -1;
}

/** Whether what stands around the colon leaves it a header's: no `://`, `:\`, `::`, `:=`, `:)`, no digits on both sides. */
function canFollow(text: string, at: number, end: number): boolean {
  if (at + 1 >= end) return true;
  if ('/\\:=)'.includes(text.charAt(at + 1))) return false;
  return !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}
