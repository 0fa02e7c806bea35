import { counted } from '../coders/counted';
import { countOf, excerptsIn, transcriptsOf } from './codeTree';
import { namesFrom } from './namesFrom';
import type { PlacedCoding } from './placedCoding';
import type { Study } from './study';

/** How a code is used in a study: what counts of its excerpts (see `CodeIndex`). */
export interface CodeUse {
  /** Excerpts of the code itself. */
  readonly own: number;
  /** How many transcripts have them. */
  readonly transcripts: number;
  /** Excerpts of the code and of all codes below it. */
  readonly total: number;
  /** The first of its own excerpts, by path and in text order. */
  readonly first: readonly { readonly path: string; readonly coding: PlacedCoding }[];
}

/**
 * How a code is used, under its name and its aliases.
 * @param most how many of the first excerpts are wanted.
 */
export function codeUse(study: Study, name: string, most: number): CodeUse {
  const transcripts = transcriptsOf(study, name);
  const first: { path: string; coding: PlacedCoding }[] = [];
  let own = 0;
  for (const [path, count] of transcripts) {
    own += count;
    if (first.length >= most) continue;
    const excerpts = counted(excerptsIn(study, name, path));
    for (const coding of excerpts.slice(0, most - first.length)) first.push({ path, coding });
  }
  const total = namesFrom(study, name).reduce((sum, it) => sum + countOf(study, it), 0);
  return { own, transcripts: transcripts.size, total, first };
}
