import type { StudyExcerpts } from '../../core/excerpts/studyExcerpts';
import type { Cancellable } from '../../core/project/inParallel';
import { parseQuery } from '../../core/query/parseQuery';
import type { QueryProblem } from '../../core/query/queryProblem';
import { findExcerpts } from '../../core/retrieval/findExcerpts';
import type { FoundExcerpts } from '../../core/retrieval/foundExcerpts';
import { textsNow } from '../refactoring/textsNow';
import type { StudyFolder } from '../study/studyFolder';

/** What a query finds in a study, or why it can't be asked. */
export type FoundResults =
  | { readonly kind: 'found'; readonly found: readonly FoundExcerpts[] }
  | { readonly kind: 'problem'; readonly problem: QueryProblem };

/** @returns nothing when it was cancelled. */
export async function foundResults(
  text: string,
  folder: StudyFolder,
  excerpts: StudyExcerpts,
  watched: Cancellable,
): Promise<FoundResults | undefined> {
  const { query, problem } = parseQuery(text);
  if (!query) return { kind: 'problem', problem };
  const table = excerpts.tableOf(folder.study);
  if (!(await table.bringUpToDate(watched))) return undefined;
  const found = await findExcerpts(query, folder.study, table, (path) => textNow(folder, path), watched);
  return found && { kind: 'found', found };
}

/** What a transcript says now; nothing is said in one that can't be read any more. */
export async function textNow(folder: StudyFolder, path: string): Promise<string> {
  return (await textsNow(folder, [path])).get(path) ?? '';
}
