import { compareRanges, type Position } from '../text/position';
import { excerptsOf } from './codeTree';
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
  const all: ExcerptPlace[] = [];
  for (const [path, codings] of excerptsOf(study, code)) for (const coding of codings) all.push({ path, coding });
  if (!all.length) return undefined;
  if (!from) return direction > 0 ? all[0] : all[all.length - 1];

  const here = { start: from.position, end: from.position };
  const paths = [...new Set([...all.map((place) => place.path), from.path])].sort(comparePaths);
  const side = (place: ExcerptPlace) => {
    if (place.path !== from.path) return paths.indexOf(place.path) - paths.indexOf(from.path);
    const { start } = place.coding.range;
    return compareRanges({ start, end: start }, here);
  };
  const ahead = direction > 0 ? all.filter((p) => side(p) > 0) : all.filter((p) => side(p) < 0).reverse();
  return ahead[0] ?? (direction > 0 ? all[0] : all[all.length - 1]);
}
