import { isSpace } from '../../text/characters';
import { isCapitalised } from '../names';
import type { Seen } from '../seen';
import type { Header, Layout, LineView } from './layout';

/**
 * The speaker's name at the beginning of a line, and another sign than a colon between it and speech: a tab, a dash with
 * spaces around it, brackets or bold around the name, or a full stop behind capitals, as plays have it (there speech may
 * stand below):
 *
 *     Ann⇥In the lab.
 *     Ann – In the lab.
 *     [Ann] In the lab.
 *     **Ann** In the lab.
 *     ANN. In the lab.
 *     Ana.- En el laboratorio.
 *     【田中】研究室で。
 *
 * Lists of words and what they mean look so too, so that no item of a list is one. The names of at least two have to
 * return, and half of the paragraphs have to begin with one of them.
 */
export const sign: Layout = { name: 'sign', header, fits };

const HASH = 0x23;
const STAR = 0x2a;
const PLUS = 0x2b;
const DASH = 0x2d;
/** As many headers make sure that it isn't by chance. */
const FEWEST = 4;
/** In a transcript at most so many paragraphs, and lines that look so, go to one header on average. */
const MOST_PARAGRAPHS = 2;

function header({ text, start, opening }: LineView): Header | undefined {
  if (opening?.hasSign !== true || isItem(text, start)) return undefined;
  const { nameStart, nameEnd, speechStart, end } = opening;
  return { nameStart, nameEnd, speechStart: speechStart < end ? speechStart : undefined, certainty: 'weak' };
}

/** Whether a line is a heading or an item of a list. */
function isItem(text: string, start: number): boolean {
  const c = text.charCodeAt(start);
  return c === HASH || ((c === STAR || c === DASH || c === PLUS) && isSpace(text.charCodeAt(start + 1)));
}

function fits(names: readonly Seen[], paragraphs: number): boolean {
  const returning = names.filter((one) => !one.refused && one.count > 1 && isCapitalised(one.who.text));
  const headers = linesOf(returning);
  if (returning.length < 2 || headers < FEWEST || headers * MOST_PARAGRAPHS < paragraphs) return false;
  return headers * MOST_PARAGRAPHS >= linesOf(names);
}

function linesOf(names: readonly Seen[]): number {
  return names.reduce((sum, { count }) => sum + count, 0);
}
