import { isSpace, skipSpace } from '../../text/characters';
import type { Seen } from '../seen';
import type { Header, Layout, LineView } from './layout';
import { skipNumber } from './lineNumber';

/**
 * `Q.` and `A.` for the two sides, as courts write them:
 *
 *     Q.  Where did you begin?
 *     A.  In the lab.
 *
 * Lines may be numbered, and the full stop missing before two spaces or a tab. Both have to return: `A.` alone numbers a
 * list. With a colon it is the colon layout.
 */
export const qa: Layout = { name: 'qa', begins: 'QA0123456789', header, fits };

const Q = 0x51;
const A = 0x41;
const POINT = 0x2e;
const TAB = 0x09;

function header({ text, start: lineStart, end }: LineView): Header | undefined {
  const start = skipNumber(text, lineStart, end);
  const c = text.charCodeAt(start);
  if (c !== Q && c !== A) return undefined;
  const hasPoint = text.charCodeAt(start + 1) === POINT;
  const behind = hasPoint ? start + 2 : start + 1;
  if (!isSpace(text.charCodeAt(behind)) || !(hasPoint || isWide(text, behind))) return undefined;
  const speechStart = skipSpace(text, behind, end);
  return speechStart < end ? { nameStart: start, nameEnd: start + 1, speechStart, certainty: 'fair' } : undefined;
}

/** Whether more than a space stands at an offset. */
function isWide(text: string, at: number): boolean {
  return text.charCodeAt(at) === TAB || isSpace(text.charCodeAt(at + 1));
}

function fits(names: readonly Seen[]): boolean {
  return names.filter(({ count }) => count > 1).length === 2;
}
