import type { Codebook } from '../codebook/codebook';
import type { CodingFilter } from './codingFilter';

/**
 * The names of the codes that aren't to be seen.
 * @param used the names that have codings, as they are written.
 */
export function hiddenCodes(codebook: Codebook, used: Iterable<string>, filter: CodingFilter): string[] {
  const names = new Set(codebook.all().map(({ name }) => name));
  for (const name of used) names.add(codebook.find(name)?.name ?? name);
  return [...names].filter((name) => !filter.showsCode(name));
}
