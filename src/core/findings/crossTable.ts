import type { Cancellable } from '../project/inParallel';
import { valuesOf, type KnownNames } from '../query/knownNames';
import { knownNamesIn } from '../query/knownNamesIn';
import type { Searchable } from '../retrieval/searchTalks';
import { ALL, CellSums } from './cellSums';
import { CodeRows } from './codeRows';
import { columnsOf, type Dimension } from './columns';
import { consensusTest, countTalks, type Counting } from './counting';
import type { Heading, Table } from './table';
import { allOf, CODED } from './terms';

/**
 * How much each code has by transcript, speaker, role, coder or attribute: those that have anything, unless all are asked for.
 * @param watched `turn` is awaited before each transcript. Progress counts transcripts.
 * @returns nothing when it was cancelled.
 */
export async function crossTable(
  dimension: Dimension,
  counting: Counting,
  searchable: Searchable,
  watched: Cancellable = {},
): Promise<Table | undefined> {
  const { study, table } = searchable;
  const codes = new CodeRows(study.codebook, table.names, counting.children);
  const columns = columnsOf(dimension, study.codebook, table.names);
  const isAgreed = consensusTest(searchable);
  const sums = new CellSums();
  const talkWords = new Map<number, number>();
  let allWords = 0;
  const isDone = await countTalks(counting, searchable, watched, (searched, found) => {
    const { rows, talk } = searched;
    allWords += talk.words;
    for (const column of columns.ofTalk(searched)) talkWords.set(column, (talkWords.get(column) ?? 0) + talk.words);
    for (const row of found) {
      const place = [isAgreed(rows.coder(row)), rows.firstWord(row), rows.endWord(row)] as const;
      const its = [ALL, ...columns.of(searched, row)];
      for (const code of [ALL, ...codes.of(rows.codes(row))]) {
        for (const column of its) sums.add(code, column, ...place);
      }
    }
    sums.endTalk();
  });
  if (!isDone) return undefined;
  const { empty = false } = counting;
  const others = empty ? knownValues(dimension, knownNamesIn(study, table)).map((it) => columns.named(it)) : [];
  const codeNumbers = codes.inOrder(new Set([...sums.rows(), ...(empty ? codes.ofCodebook() : [])]));
  const columnNumbers = columns.inOrder(new Set([...sums.columns(), ...others]));
  const numberAt = (numbers: readonly number[], index: number | undefined) =>
    index === undefined ? ALL : (numbers[index] ?? ALL);
  return {
    rows: codeNumbers.map((code) => codes.heading(code)),
    columns: columnNumbers.map((column): Heading => {
      const label = columns.label(column);
      const words = talkWords.get(column);
      return { key: label, label, depth: 0, ...(words === undefined ? {} : { talkWords: words }) };
    }),
    talkWords: allWords,
    cell: (row, column) => sums.get(numberAt(codeNumbers, row), numberAt(columnNumbers, column)),
    query: (row, column) => {
      const [code, other] = [numberAt(codeNumbers, row), numberAt(columnNumbers, column)];
      return allOf([
        code === ALL ? CODED : codes.term(code),
        other === ALL ? undefined : columns.term(other),
        counting.scope,
      ]);
    },
  };
}

/** What there is in the study for columns to be about, whether or not it has excerpts. */
function knownValues(dimension: Dimension, known: KnownNames): readonly string[] {
  switch (dimension.kind) {
    case 'attribute':
      return valuesOf(known, dimension.name) ?? [];
    case 'transcript':
      return known.transcripts;
    case 'speaker':
      return known.speakers;
    case 'role':
      return known.roles;
    case 'coder':
      return known.coders;
  }
}
