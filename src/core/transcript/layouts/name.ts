import { isCapitalised } from '../names';
import type { PossibleName } from '../possibleName';
import type { Seen } from '../seen';
import type { Tally } from '../tally';
import type { Header, Layout, LineView } from './layout';

const LAYOUT = 'name';

/**
 * The speaker's name alone on the first line of a paragraph, with a hard line break or without, speech below it:
 *
 *     Jo Lindt
 *     In the lab.
 *
 * Any short line looks so. The names of at least two have to return, and one in four paragraphs has to begin with one of
 * them. Files that put no blank line between turns are read too, where most of such names stand within paragraphs, one in
 * eight lines is one, and most have a line below that is longer or ends like a sentence.
 */
export const name: Layout = { name: LAYOUT, header, fits };

/** As many headers make sure that it isn't by chance. */
const FEWEST = 4;
/** In a transcript at most so many paragraphs go to one header, on average. */
const MOST_PARAGRAPHS = 4;
/** The same of lines, where no blank lines part turns. */
const MOST_LINES = 8;

function header({ text, beginsParagraph, hasHardBreak, opening }: LineView): Header | undefined {
  if (opening === undefined) return undefined;
  const { nameStart, nameEnd, hasColon, time, marks, speechStart } = opening;
  if (isSentenceEnd(text.charCodeAt(nameEnd - 1))) return undefined;
  if (hasColon || time !== undefined || marks > 0 || speechStart < opening.end) return undefined;
  const certainty = hasHardBreak ? 'fair' : 'weak';
  return { nameStart, nameEnd, speechStart: undefined, certainty, isWithin: !beginsParagraph };
}

/** Whether a code unit ends a sentence or a part of one. */
function isSentenceEnd(c: number): boolean {
  return c === 0x2e || c === 0x3f || c === 0x2c;
}

function fits(names: readonly Seen[], paragraphs: number): boolean {
  const returning = names.filter((one) => !one.refused && one.count > 1 && isCapitalised(one.who.text));
  const headers = returning.reduce((sum, { count }) => sum + count, 0);
  return returning.length > 1 && headers >= FEWEST && headers * MOST_PARAGRAPHS >= paragraphs;
}

/**
 * Whether names within paragraphs open turns, in a text with some lines.
 *
 * @param lines how many of them there are, blank ones left out
 */
export function areWithin(tallies: readonly Tally[], lines: number): boolean {
  const alone = tallies.filter(({ layout }) => layout === LAYOUT);
  if (!alone.some(({ isWithin }) => isWithin)) return false;
  const counts = new Map<PossibleName, number>();
  for (const { who, count } of alone) counts.set(who, (counts.get(who) ?? 0) + count);
  const names = new Set(
    [...counts].flatMap(([who, count]) => {
      return count > 1 && isCapitalised(who.text) && !who.isTitle && !who.isCode ? [who] : [];
    }),
  );
  let [headers, within, led] = [0, 0, 0];
  for (const tally of alone) {
    if (!names.has(tally.who)) continue;
    headers += tally.count;
    if (tally.isWithin) within += tally.count;
    led += tally.led;
  }
  if (names.size < 2 || headers < FEWEST || headers * MOST_LINES < lines) return false;
  return within * 2 > headers && led * 2 > headers;
}
