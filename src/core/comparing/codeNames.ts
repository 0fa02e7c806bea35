import type { Codebook } from '../codebook/codebook';

/**
 * Says which code is meant by one as it is written: by its name in the codebook, or as it is written where the codebook doesn't know it.
 * @param asParents whether a code below others counts as the topmost of them.
 */
export function codeNames(codebook: Codebook, asParents = false): (written: string) => string {
  const known = new Map<string, string>();
  return (written) => {
    let name = known.get(written);
    if (name === undefined) {
      const own = codebook.find(written)?.name ?? written;
      name = asParents ? topmost(codebook, own) : own;
      known.set(written, name);
    }
    return name;
  };
}

function topmost(codebook: Codebook, name: string): string {
  const passed = [name];
  for (;;) {
    const last = passed.at(-1) ?? name;
    const parent = codebook.parentOf(last)?.name;
    // Two codes of one name may each stand below the other.
    if (parent === undefined || passed.includes(parent)) return last;
    passed.push(parent);
  }
}
