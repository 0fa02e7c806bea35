import type { Cancellable } from '../project/inParallel';
import type { Query, Relation } from '../query/query';
import type { ExcerptRows } from '../excerpts/excerptRows';
import type { Searchable } from '../retrieval/searchTalks';
import { stands } from '../retrieval/stands';
import { ALL, CellSums } from './cellSums';
import { CodeRows } from './codeRows';
import { consensusTest, countTalks, type Counting } from './counting';
import type { Table } from './table';
import { allOf, CODED, relationTerm } from './terms';

/** When two codes occur together: on the same excerpt, or on excerpts that stand so to each other. */
export type Together = { readonly kind: 'sameExcerpt' } | Relation;

/**
 * How many excerpts of each code occur together with each other code. Rows are those whose excerpts are counted: three excerpts within one
 * of another code are three in one row and one in the other. On the diagonal are a code's excerpts.
 * @returns nothing when it was cancelled.
 */
export async function coOccurrence(
  together: Together,
  counting: Counting,
  searchable: Searchable,
  watched: Cancellable = {},
): Promise<Table | undefined> {
  const { study, table } = searchable;
  const codes = new CodeRows(study.codebook, table.names, counting.children);
  const isAgreed = consensusTest(searchable);
  const standsSo = together.kind === 'sameExcerpt' ? undefined : stands(together);
  const sums = new CellSums();
  let talkWords = 0;
  const isDone = await countTalks(counting, searchable, watched, ({ rows, talk }, found) => {
    talkWords += talk.words;
    for (const row of found) {
      const its = codes.of(rows.codes(row));
      const others = standsSo ? codesBeside(rows, row, found, standsSo, codes) : its;
      const place = [isAgreed(rows.coder(row)), rows.firstWord(row), rows.endWord(row)] as const;
      for (const code of [ALL, ...its]) {
        sums.add(code, ALL, ...place);
        for (const other of others) sums.add(code, other, ...place);
      }
    }
    sums.endTalk();
  });
  if (!isDone) return undefined;
  const numbers = codes.inOrder(sums.rows());
  const headings = numbers.map((code) => codes.heading(code));
  const { scope } = counting;
  const term = (index: number | undefined): Query => {
    const number = index === undefined ? undefined : numbers[index];
    return number === undefined ? CODED : codes.term(number);
  };
  const numberAt = (index: number | undefined) => (index === undefined ? ALL : (numbers[index] ?? ALL));
  return {
    rows: headings,
    columns: headings,
    talkWords,
    cell: (row, column) => sums.get(numberAt(row), numberAt(column)),
    query: (row, column) => {
      const left = allOf([term(row), scope]);
      if (column === undefined) return left;
      if (together.kind === 'sameExcerpt') return allOf([term(row), term(column), scope]);
      return relationTerm(left, together, allOf([term(column), scope]));
    },
  };
}

/** The codes of all that stands so to an excerpt, each once. */
function codesBeside(
  rows: ExcerptRows,
  row: number,
  found: readonly number[],
  standsSo: (rows: ExcerptRows, left: number, right: number) => boolean,
  codes: CodeRows,
): Set<number> {
  const beside = new Set<number>();
  for (const other of found) {
    if (standsSo(rows, row, other)) for (const code of codes.of(rows.codes(other))) beside.add(code);
  }
  return beside;
}
