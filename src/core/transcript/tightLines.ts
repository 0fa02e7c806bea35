import { trimSpace } from '../text/characters';
import type { Lines } from '../text/lines';
import type { Rows } from './rows';
import type { Scan } from './scan';
import { sumOf, type Tally } from './tally';

/** Characters; hardly anybody breaks lines by hand or by program at more. */
const WIDEST_WRAP = 100;

/**
 * Whether each line is a paragraph: speech stands on the headers' own lines, or below names that no blank line parts, and
 * most turns follow each other without a blank line. Not where lines were broken at a width: then a line goes on in the
 * next (a label doesn't).
 *
 * @param spoken the tallies of speakers' headers
 */
export function linesAreParagraphs(
  lines: Lines,
  { rows, headers, tallyOf }: Scan,
  spoken: readonly Tally[],
  isSpeaker: (tally: Tally) => boolean,
  isLabel: (row: number) => boolean,
): boolean {
  const turns = sumOf(spoken, 'compact');
  const tight = sumOf(spoken, 'tight');
  if (tight === 0 || tight * 2 < turns) return false;
  const said: number[] = [];
  let widest = 0;
  let isBelowName = false;
  for (let row = 0; row < rows.length; row++) {
    widest = Math.max(widest, rows.end(row) - rows.start(row));
    const header = rows.header(row);
    const tally = header < 0 ? undefined : tallyOf[header];
    if (tally !== undefined && isSpeaker(tally)) {
      isBelowName = headers[header]?.speechStart === undefined;
    } else {
      if (!isBelowName && !rows.beginsParagraph(row) && !isLabel(row)) said.push(row);
      isBelowName = false;
    }
  }
  return !areBegunBefore(lines, rows, said) && !(said.length > turns && widest <= WIDEST_WRAP);
}

/** Whether most of some rows go on with a sentence: they begin with no capital, below a line that hasn't ended one. */
function areBegunBefore(lines: Lines, rows: Rows, some: readonly number[]): boolean {
  const { text } = lines;
  const begun = some.filter((row) => /^\p{Ll}/u.test(text.charAt(rows.start(row))));
  return begun.length * 2 > some.length && begun.every((row) => isUnfinished(lines, rows.line(row) - 1));
}

/** Whether a line that isn't blank ends within a sentence. */
function isUnfinished(lines: Lines, line: number): boolean {
  const { text } = lines;
  const c = text.charAt(trimSpace(text, lines.startOf(line), lines.endOf(line)) - 1);
  return !'.?!:;…'.includes(c);
}
