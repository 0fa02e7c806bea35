import type { Cancellable } from '../project/inParallel';
import type { Query } from '../query/query';
import type { Searchable } from '../retrieval/searchTalks';
import { ALL, CellSums } from './cellSums';
import { CodeRows } from './codeRows';
import { consensusTest, countTalks, type Counting } from './counting';
import type { Heading } from './table';
import { inTalkOrder, orderValue, type TalkOrder } from './talkOrder';
import { allOf, transcriptTerm } from './terms';

/** A code in the transcript in which it is used first. */
export interface NewCode {
  readonly code: Heading;
  /** How many excerpts it has there. */
  readonly excerpts: number;
  /** Finds just these. */
  readonly query: Query;
}

/** A further transcript. */
export interface SaturationStep {
  readonly path: string;
  /** What it is put in order by; nothing where the transcript doesn't say. */
  readonly value: string | undefined;
  /** Codes that none of the transcripts before it has, in the codebook's order. */
  readonly added: readonly NewCode[];
  /** How many codes there are up to it, with its own. */
  readonly total: number;
}

export interface Saturation {
  readonly steps: readonly SaturationStep[];
  /** The transcripts without any such excerpt, by path: these are no steps, as what isn't coded yet shows nothing new. */
  readonly without: readonly string[];
}

/**
 * Which codes are new in each further transcript: where there are none any more, more interviews would hardly bring others.
 * @param watched `turn` is awaited before each transcript. Progress counts transcripts.
 * @returns nothing when it was cancelled.
 */
export async function saturation(
  order: TalkOrder,
  counting: Counting,
  searchable: Searchable,
  watched: Cancellable = {},
): Promise<Saturation | undefined> {
  const { study, table } = searchable;
  const codes = new CodeRows(study.codebook, table.names, counting.children);
  const isAgreed = consensusTest(searchable);
  const talks: { path: string; value: string | undefined; counts: ReadonlyMap<number, number> }[] = [];
  const without: string[] = [];
  const isDone = await countTalks(counting, searchable, watched, ({ rows, talk }, found) => {
    const sums = new CellSums();
    for (const row of found) {
      const place = [isAgreed(rows.coder(row)), rows.firstWord(row), rows.endWord(row)] as const;
      for (const code of codes.of(rows.codes(row))) sums.add(code, ALL, ...place);
    }
    sums.endTalk();
    const counts = new Map([...sums.rows()].map((code) => [code, sums.get(code, ALL).excerpts]));
    if (counts.size) talks.push({ path: talk.path, value: orderValue(talk, order), counts });
    else without.push(talk.path);
  });
  if (!isDone) return undefined;
  const known = new Set<number>();
  const steps = inTalkOrder(talks, order).map(({ path, value, counts }): SaturationStep => {
    const added = codes.inOrder([...counts.keys()].filter((code) => !known.has(code)));
    for (const code of added) known.add(code);
    return {
      path,
      value,
      added: added.map((code) => ({
        code: codes.heading(code),
        excerpts: counts.get(code) ?? 0,
        query: allOf([codes.term(code), transcriptTerm(path), counting.scope]),
      })),
      total: known.size,
    };
  });
  return { steps, without };
}
