import { coderKey } from '../coders/coder';
import type { CodedExcerpt } from '../comparing/difference';
import { comparePositions } from '../text/position';
import { excerptsOf } from './decisions';
import type { Undecided } from './toDecide';

/** The same for the same difference, whatever has become of the text around it. */
export function keyOfDifference({ path, first, second }: Undecided): string {
  return JSON.stringify([path, ...[first, second].map((it) => it && [it.code, keyOfCoding(it)])]);
}

/**
 * The difference that is meant by one that was found otherwise, as with codes that counted as their parents: itself, else the first one
 * about the same coding, else the first one of the transcript that ends behind where it begins.
 */
export function meantDifference<T extends Undecided>(all: readonly T[], meant: Undecided): T | undefined {
  const here = all.filter(({ path }) => path === meant.path);
  const key = keyOfDifference(meant);
  const codings = new Set(excerptsOf(meant).map(keyOfCoding));
  const { start } = meant.range;
  return (
    here.find((it) => keyOfDifference(it) === key) ??
    here.find((it) => excerptsOf(it).some((excerpt) => codings.has(keyOfCoding(excerpt)))) ??
    here.find(({ range: { end } }) => comparePositions(end, start) > 0)
  );
}

/** An inline label is known by its place. */
function keyOfCoding({ coding }: CodedExcerpt): string {
  return JSON.stringify([coderKey(coding.coder), coding.id ?? coding.range]);
}
