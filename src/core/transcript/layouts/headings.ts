import { isColon, isEmphasis, isSpace } from '../../text/characters';
import { LONGEST_NAME } from '../names';
import type { Header, Layout, LineView } from './layout';
import { headingText } from './markup';

/**
 * The speaker's name as a Markdown heading, speech below it:
 *
 *     ## Interviewer 1
 *
 *     # **Interviewee:**
 *
 * Any level from 1 to 6, and levels may change, because converters guess them. Bold or italic marks, closing `#`s and a
 * colon after the name (full-width too) are tolerated.
 */
export const headings: Layout = { name: 'heading', begins: '#', header };

function header({ text, start, end }: LineView): Header | undefined {
  const said = headingText(text, start, end);
  if (said === undefined) return undefined;
  let nameStart = said.start;
  let nameEnd = said.end;
  let certainty: 'fair' | 'strong' = 'fair';
  while (nameStart < nameEnd && isEmphasis(text.charCodeAt(nameStart))) nameStart++;
  // One pass over whatever mixture of spaces, marks and colons stands behind the name: `x* * *` must not take longer.
  for (; nameEnd > nameStart; nameEnd--) {
    const c = text.charCodeAt(nameEnd - 1);
    if (isColon(c)) certainty = 'strong';
    else if (!isEmphasis(c) && !isSpace(c)) break;
  }
  if (nameEnd === nameStart || nameEnd - nameStart > LONGEST_NAME) return undefined;
  return { nameStart, nameEnd, speechStart: undefined, certainty };
}
