import type { Cancellable } from '../project/inParallel';
import type { Study } from '../project/study';
import type { Query } from '../query/query';
import { compileQuery } from './compileQuery';
import { FoundExcerpts } from './foundExcerpts';
import { needsPassages } from './looksAt';
import { readsText } from './readsText';
import { searchTalks, type Searchable } from './searchTalks';

/**
 * What a query finds, by path; transcripts in which it finds nothing aren't there.
 * @param table of the study, up to date.
 * @param read what a transcript says that the study has read.
 * @param watched `turn` is awaited before each transcript. Progress counts transcripts.
 * @returns nothing when it was cancelled.
 */
export async function findExcerpts(
  query: Query,
  study: Study,
  table: Searchable['table'],
  read: (path: string) => Promise<string>,
  watched: Cancellable = {},
): Promise<readonly FoundExcerpts[] | undefined> {
  const { names } = table;
  const test = compileQuery(query, study.codebook, names);
  const search = { test, passages: needsPassages(query), text: readsText(query) };
  const found: FoundExcerpts[] = [];
  const isDone = await searchTalks(search, { study, table, read }, watched, (searched, rows) => {
    if (rows.length) found.push(FoundExcerpts.of(searched, names, rows));
  });
  return isDone ? found : undefined;
}
