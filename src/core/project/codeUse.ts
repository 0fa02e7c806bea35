import type { Code } from '../codebook/codebook';
import { excerptsOf } from './codeTree';
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
  const excerpts = excerptsOf(study, name);
  const all = [...excerpts].flatMap(([path, codings]) => codings.map((coding) => ({ path, coding })));
  const code = study.codebook.find(name);
  return {
    own: all.length,
    transcripts: excerpts.size,
    total: code ? totalOf(study, code) : all.length,
    first: all.slice(0, most),
  };
}

function totalOf(study: Study, code: Code): number {
  let total = 0;
  for (const codings of excerptsOf(study, code.name).values()) total += codings.length;
  // What stands under a name that was there already belongs to the first code of that name.
  for (const child of code.children) if (study.codebook.find(child.name) === child) total += totalOf(study, child);
  return total;
}
