import type { Lines } from '../text/lines';
import { frontMatterLines } from './frontMatter';
import type { Transcript } from './transcript';

/**
 * A line of speech with more characters may be so high, once it is wrapped, that its beginning is out of sight while its end is read.
 */
const LONG_LINE = 1000;

/** Zero-based numbers of the first and the last of some lines that can be folded to the first. */
interface Fold {
  readonly first: number;
  readonly last: number;
}

/**
 * What of a transcript can be folded: its front matter, and each turn that is more than one line. The editor keeps the first line of what
 * can be folded in sight while the rest is read, which says who is speaking; so one long line counts as well, with the blank line under it.
 */
export function foldable({ turns }: Pick<Transcript, 'turns'>, lines: Lines): Fold[] {
  const folds: Fold[] = [];
  const add = (first: number, last: number) => {
    if (last > first) folds.push({ first, last });
  };
  add(0, frontMatterLines(lines) - 1);
  turns.forEach(({ line, endLine }, index) => {
    const next = turns[index + 1]?.line ?? lines.count;
    const isLong = lines.endOf(line) - lines.startOf(line) > LONG_LINE;
    add(line, isLong && endLine === line ? Math.min(line + 1, next - 1) : endLine);
  });
  return folds;
}
