import type { Header, Layout, LineView } from './layout';

/**
 * The speaker's name and a colon at the beginning of a line, speech behind it or on the next line:
 *
 *     Interviewer: Where did you begin?
 *     **Ann:** In the lab.
 *     **Bob**: So did I.
 *     Interviewee1 : French spacing, no-break spaces too.
 *     [Ann]: In brackets.
 *
 * The colon may be full-width, and the line quoted (`> Ann: …`). Links (`http://…`), clock times (`12:30`), `::`, `:=` and
 * `:)` aren't headers. Files that put no blank line between turns are read too, so that the line needn't begin a paragraph.
 */
export const colon: Layout = { name: 'colon', header };

function header({ opening }: LineView): Header | undefined {
  if (opening === undefined || !opening.hasColon || opening.time !== undefined) return undefined;
  const { nameStart, nameEnd, marks, speechStart } = opening;
  return {
    nameStart,
    nameEnd,
    speechStart: speechStart < opening.end ? speechStart : undefined,
    certainty: marks > 1 ? 'strong' : 'weak',
  };
}
