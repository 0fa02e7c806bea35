import { compareRanges, type Position } from '../text/position';
import { excerptsIn, transcriptsOf } from './codeTree';
import type { PlacedCoding } from './placedCoding';
import type { Study } from './study';
import { comparePaths } from './studyPaths';

interface ExcerptPlace {
  readonly path: string;
  readonly coding: PlacedCoding;
}

/**
 * The excerpt of a code that comes next (or, backwards, before) from a place in a transcript, through all transcripts and around.
 * An excerpt that begins at that very place is where we are, not where we go.
 */
export function nextExcerpt(
  study: Study,
  code: string,
  from: { path: string; position: Position } | undefined,
  direction: 1 | -1,
): ExcerptPlace | undefined {
  const counts = transcriptsOf(study, code);
  if (!counts.size) return undefined;
  const has = [...counts.keys()];
  const paths = from ? [...new Set([...has, from.path])].sort(comparePaths) : has;
  const here = from ? paths.indexOf(from.path) : direction > 0 ? -1 : paths.length;
  const isAhead = ({ range: { start } }: PlacedCoding) => {
    const at = from?.position ?? start;
    return direction * compareRanges({ start, end: start }, { start: at, end: at }) > 0;
  };
  const nearest = (codings: readonly PlacedCoding[]) => (direction > 0 ? codings[0] : codings.at(-1));
  // Around, back into the transcript that we are in.
  for (let step = 0; step <= paths.length; step++) {
    const path = paths[(here + direction * step + 2 * paths.length) % paths.length];
    if (path === undefined || (step === 0 && !from)) continue;
    const codings = excerptsIn(study, code, path);
    const coding = nearest(step === 0 ? codings.filter(isAhead) : codings);
    if (coding) return { path, coding };
  }
  return undefined;
}
