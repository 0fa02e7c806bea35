import type { Range } from '../text/position';
import { paragraphsWithin } from './paragraphsWithin';
import type { Said } from './searched';

/** What is said in a range, on one line: without speakers' names, labels and line breaks. */
export function spokenText(said: Said, range: Range): string {
  const paragraphs = paragraphsWithin(said.transcript, range).map((it) => said.lines.slice(it));
  return paragraphs.join(' ').replace(/\s+/g, ' ').trim();
}
