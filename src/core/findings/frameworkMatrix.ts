import type { Summary } from '../framework/framework';
import type { Cancellable } from '../project/inParallel';
import type { Query } from '../query/query';
import type { Searchable } from '../retrieval/searchTalks';
import { CellSums } from './cellSums';
import { CodeRows } from './codeRows';
import { columnsOf } from './columns';
import { consensusTest, countTalks, type Counting } from './counting';
import type { Cell, Heading } from './table';
import { allOf } from './terms';

/** What the cases are: the transcripts, or the values of an attribute of theirs. */
export type Cases = { readonly kind: 'transcript' } | { readonly kind: 'attribute'; readonly name: string };

export interface FrameworkCell extends Cell {
  /** What is written of the code in the case's transcripts, by path; of the code itself, not of those under it. */
  readonly summaries: readonly Summary[];
  /** Finds just the excerpts. */
  readonly query: Query;
}

/** Cases by codes: what each case says on each code, in short. */
export interface FrameworkMatrix {
  /** All of them, whether or not anything is coded. */
  readonly cases: readonly (Heading & { readonly transcripts: readonly string[] })[];
  /** Those that have an excerpt or a summary, in the codebook's order. */
  readonly codes: readonly Heading[];
  cell(caseIndex: number, codeIndex: number): FrameworkCell;
}

/**
 * @param watched `turn` is awaited before each transcript. Progress counts transcripts.
 * @returns nothing when it was cancelled.
 */
export async function frameworkMatrix(
  by: Cases,
  summaries: readonly Summary[],
  counting: Counting,
  searchable: Searchable,
  watched: Cancellable = {},
): Promise<FrameworkMatrix | undefined> {
  const { study, table } = searchable;
  const codes = new CodeRows(study.codebook, table.names, counting.children);
  const columns = columnsOf(by, study.codebook, table.names);
  const isAgreed = consensusTest(searchable);
  const sums = new CellSums();
  const transcriptsOf = new Map<number, string[]>();
  const isDone = await countTalks(counting, searchable, watched, (searched, found) => {
    const { rows, talk } = searched;
    const its = columns.ofTalk(searched);
    for (const one of its) transcriptsOf.set(one, [...(transcriptsOf.get(one) ?? []), talk.path]);
    for (const row of found) {
      const place = [isAgreed(rows.coder(row)), rows.firstWord(row), rows.endWord(row)] as const;
      for (const code of codes.of(rows.codes(row))) for (const one of its) sums.add(code, one, ...place);
    }
    sums.endTalk();
  });
  if (!isDone) return undefined;
  const written = firstOfEach(summaries, codes);
  const caseNumbers = columns.inOrder(transcriptsOf.keys());
  const shown = new Set(caseNumbers.flatMap((one) => transcriptsOf.get(one) ?? []));
  const withSummary = [...written.values()].filter(({ summary }) => shown.has(summary.transcript));
  const codeNumbers = codes.inOrder(new Set([...sums.rows(), ...withSummary.map(({ code }) => code)]));
  return {
    cases: caseNumbers.map((one) => {
      const label = columns.label(one);
      return { key: label, label, depth: 0, transcripts: transcriptsOf.get(one) ?? [] };
    }),
    codes: codeNumbers.map((code) => codes.heading(code)),
    cell: (caseIndex, codeIndex) => {
      const [one, code] = [caseNumbers[caseIndex], codeNumbers[codeIndex]];
      if (one === undefined || code === undefined) throw new RangeError('There is no such cell.');
      return {
        ...sums.get(code, one),
        summaries: (transcriptsOf.get(one) ?? []).flatMap((path) => written.get(keyOf(path, code))?.summary ?? []),
        query: allOf([codes.term(code), columns.term(one), counting.scope]),
      };
    },
  };
}

function keyOf(transcript: string, code: number): string {
  return `${code} ${transcript}`;
}

/** Of several of the same transcript and code the first is meant, as where they are written. */
function firstOfEach(summaries: readonly Summary[], codes: CodeRows) {
  const written = new Map<string, { readonly code: number; readonly summary: Summary }>();
  for (const summary of summaries) {
    const code = codes.named(summary.code);
    const key = keyOf(summary.transcript, code);
    if (!written.has(key)) written.set(key, { code, summary });
  }
  return written;
}
