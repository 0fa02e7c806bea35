import type { Code } from '../codebook/codebook';
import { countOf, excerptsIn, transcriptsOf } from './codeTree';
import type { PlacedCoding } from './placedCoding';
import type { Study } from './study';

/** How a code is used in a study. */
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
    for (const coding of excerptsIn(study, name, path).slice(0, most - first.length)) first.push({ path, coding });
  }
  const code = study.codebook.find(name);
  return { own, transcripts: transcripts.size, total: code ? totalOf(study, code) : own, first };
}

function totalOf(study: Study, code: Code): number {
  let total = countOf(study, code.name);
  // What stands under a name that was there already belongs to the first code of that name.
  for (const child of code.children) if (study.codebook.find(child.name) === child) total += totalOf(study, child);
  return total;
}
