import { isCapitalised } from '../names';
import type { Seen } from '../seen';
import type { Header, Layout, LineView } from './layout';

/**
 * The speaker's name alone on the first line of a paragraph, with a hard line break or without, speech below it:
 *
 *     Jo Lindt
 *     In the lab.
 *
 * Any short line looks so. The names of at least two have to return, and one in four paragraphs has to begin with one of
 * them.
 */
export const name: Layout = { name: 'name', header, fits };

/** As many headers make sure that it isn't by chance. */
const FEWEST = 4;
/** In a transcript at most so many paragraphs go to one header, on average. */
const MOST_PARAGRAPHS = 4;

function header({ text, beginsParagraph, hasHardBreak, opening }: LineView): Header | undefined {
  if (!beginsParagraph || opening === undefined) return undefined;
  const { nameStart, nameEnd, hasColon, time, marks, speechStart } = opening;
  if (isSentenceEnd(text.charCodeAt(nameEnd - 1))) return undefined;
  if (hasColon || time !== undefined || marks > 0 || speechStart < opening.end) return undefined;
  return { nameStart, nameEnd, speechStart: undefined, certainty: hasHardBreak ? 'fair' : 'weak' };
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
