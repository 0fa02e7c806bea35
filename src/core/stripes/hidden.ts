import type { Codebook } from '../codebook/codebook';
import { CodingFilter } from './codingFilter';

/** What of a study's codings isn't to be seen in the text. It changes what is drawn there, and nothing else. */
export interface Hidden {
  /** Whether codes are shown, by name; what isn't said of a code is as for its parent. No name stands for all codes. */
  readonly codes: Readonly<Record<string, boolean>>;
  /** The coders whose codings are hidden; no name for what is coded by nobody in particular. */
  readonly coders: readonly string[];
}

/** In place of a code's name: what holds for those of which nothing is said. */
export const ALL_CODES = '';

export const NOTHING_HIDDEN: Hidden = { codes: {}, coders: [] };

/** Hides a code and its child codes, or shows them: all of them, whatever was said of them before. */
export function setCode(hidden: Hidden, codebook: Codebook, name: string, isShown: boolean): Hidden {
  const family = familyOf(codebook, name);
  const codes = Object.fromEntries(
    Object.entries(hidden.codes).filter(([said]) => !family.has(codebook.find(said)?.name ?? said)),
  );
  const rest = { ...hidden, codes };
  if (new CodingFilter(rest, codebook).showsCode(name) === isShown) return rest;
  return { ...rest, codes: { ...codes, [name]: isShown } };
}

/** Hides all codes but one and its child codes. */
export function showOnly({ coders }: Hidden, name: string): Hidden {
  return { codes: { [ALL_CODES]: false, [name]: true }, coders };
}

/** A code and all below it. */
function familyOf(codebook: Codebook, name: string): Set<string> {
  const names = new Set([name]);
  for (const code of codebook.all()) {
    const parent = codebook.parentOf(code.name)?.name;
    // Each code comes before its children.
    if (parent !== undefined && names.has(parent)) names.add(code.name);
  }
  return names;
}

/**
 * The names of the codes that aren't to be seen.
 * @param used the names that have codings, as they are written.
 */
export function hiddenCodes(codebook: Codebook, used: Iterable<string>, filter: CodingFilter): string[] {
  const names = new Set(codebook.all().map(({ name }) => name));
  for (const name of used) names.add(codebook.find(name)?.name ?? name);
  return [...names].filter((name) => !filter.showsCode(name));
}
