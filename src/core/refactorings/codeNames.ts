import type { Code } from '../codebook/codebook';
import type { Study } from '../project/study';

/** All that a code is called where it is used: its name and its aliases. @param name one of them, or that of a code of no codebook. */
export function namesOfCode({ codebook }: Study, name: string): string[] {
  const code = codebook.find(name);
  if (!code) return [name];
  // A name wins over another code's alias.
  return [code.name, ...code.aliases].filter((it) => codebook.find(it) === code);
}

/** A code and all that are under it, each before its children. */
export function withDescendants(code: Code): Code[] {
  return [code, ...code.children.flatMap(withDescendants)];
}
