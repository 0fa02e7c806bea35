import { LONGEST_NAME } from '../names';
import type { Header, Layout, LineView } from './layout';
import { emphasisAt, emphasisBefore } from './markup';

/**
 * The speaker's name in bold, alone on its line and without a colon, speech below it:
 *
 *     **Interviewer**
 *     Where did you begin?
 *
 * With a colon it is the colon layout. Italics alone (`*laughs*`) say how something was said, not who said it.
 */
export const bold: Layout = { name: 'bold', begins: '*_', header };

const BOLD = 2;

function header({ text, start, end }: LineView): Header | undefined {
  if (end - start > LONGEST_NAME + 6) return undefined;
  const marks = emphasisAt(text, start, end);
  if (marks < BOLD || marks * 2 >= end - start || emphasisBefore(text, start, end) !== marks) return undefined;
  return { nameStart: start + marks, nameEnd: end - marks, speechStart: undefined, certainty: 'fair' };
}
