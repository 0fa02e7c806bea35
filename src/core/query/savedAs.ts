import { parseQuery } from './parseQuery';
import { printQuery } from './printQuery';
import type { SavedQueryEntry } from './savedQueries';

/** The saved query that asks the same as another one, however it is spaced; the first where there are several. */
export function savedAs(queries: readonly SavedQueryEntry[], query: string): SavedQueryEntry | undefined {
  if (!queries.length) return undefined;
  const asked = parseQuery(query).query;
  if (!asked) return undefined;
  const printed = printQuery(asked);
  return queries.find(({ parsed }) => parsed.query && printQuery(parsed.query) === printed);
}
