import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ExcerptTable } from '../../../src/core/excerpts/excerptTable';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { printQuery } from '../../../src/core/query/printQuery';
import type { Query } from '../../../src/core/query/query';
import { findExcerpts } from '../../../src/core/retrieval/findExcerpts';
import type { Searchable } from '../../../src/core/retrieval/searchTalks';
import { MemoryFiles, studyOf } from '../project/memoryStudy';
import { recount, type Item } from '../retrieval/recount';
import { filesOf, type ToldTalk } from '../retrieval/toldStudy';

/** Conditions that findings are asked for under. */
export const scopes = fc.constantFrom(
  undefined,
  'speaker = Ann',
  'NOT coder = Maya',
  'has memo OR site = lyon',
  'text ~ birds AND role = participant',
  'B within 1 turn of uncoded',
);

export function queryOf(text: string): Query {
  const { query, problem } = parseQuery(text);
  if (!query) throw new Error(`${text}: ${problem.message}`);
  return query;
}

/** A query with a condition more, as somebody would write it. */
export function within(text: string, scope: string | undefined): Query {
  return queryOf(scope === undefined ? text : `(${text}) AND (${scope})`);
}

/** A study of files, with all that findings are asked of. */
export async function searchableOf(
  files: Readonly<Record<string, string>>,
): Promise<Searchable & { table: ExcerptTable }> {
  const memory = new MemoryFiles(files);
  const study = await studyOf(memory);
  const table = new ExcerptTable(study);
  await table.bringUpToDate();
  return { study, table, read: (path) => Promise.resolve(memory.text(path)) };
}

export function toldSearchable(talks: readonly ToldTalk[]): Promise<Searchable & { table: ExcerptTable }> {
  return searchableOf(filesOf(talks));
}

/** What a query of a finding finds as it would be typed, by hand: surely as much as the study finds. */
export async function itemsOf(
  query: Query,
  talks: readonly ToldTalk[],
  { study, table, read }: Searchable & { table: ExcerptTable },
): Promise<Item[]> {
  const text = printQuery(query);
  const typed = queryOf(text);
  const items = recount(typed, talks);
  const found = (await findExcerpts(typed, study, table, read)) ?? [];
  assert.equal(
    found.reduce((sum, { count }) => sum + count, 0),
    items.length,
    text,
  );
  return items;
}

/** How many different words of the talk some items have. */
export function wordsOf(items: readonly Item[]): number {
  const words = new Set<string>();
  for (const { path, first, last } of items) for (let word = first; word <= last; word++) words.add(`${path} ${word}`);
  return words.size;
}
