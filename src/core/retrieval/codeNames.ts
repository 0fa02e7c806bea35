import type { Code, Codebook } from '../codebook/codebook';

/**
 * The names under which a code is given, aliases among them; those of all codes under it too, if these count. A code that the codebook
 * doesn't have is given under its name.
 */
export function codeNames(codebook: Codebook, name: string, withChildren: boolean): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (code: Code): void => {
    for (const it of [code.name, ...code.aliases]) if (codebook.find(it) === code) names.add(it.trim());
    if (withChildren) code.children.forEach(add);
  };
  const code = codebook.find(name);
  if (code) add(code);
  else names.add(name.trim());
  return names;
}
