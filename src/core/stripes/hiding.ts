import type { Codebook } from '../codebook/codebook';
import { CodingFilter } from './codingFilter';
import { ALL_CODES, type Hidden } from './hidden';

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

/**
 * What is hidden once codes are called something else: it stays hidden, or shown, as it was. A code that others are merged into stays as
 * it is itself. What was said of the old names is kept, for when that is undone.
 * @param codebook as it was before.
 */
export function carryOver(hidden: Hidden, codebook: Codebook, names: readonly string[], newName: string): Hidden {
  const canonical = (name: string) => codebook.find(name)?.name ?? name;
  const said = Object.keys(hidden.codes).map(canonical);
  const source = names.map(canonical).find((name) => said.includes(name));
  if (source === undefined) return hidden;
  const known = canonical(newName);
  const isShown = new CodingFilter(hidden, codebook).showsCode(codebook.find(known) ? known : source);
  // An alias that becomes the name is called so then.
  return { ...hidden, codes: { ...hidden.codes, [known === source ? newName : known]: isShown } };
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
