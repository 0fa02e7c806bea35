import type { Cancellable } from '../project/inParallel';
import type { Query } from '../query/query';
import type { Searchable } from '../retrieval/searchTalks';
import { ALL, CellSums } from './cellSums';
import { CodeRows } from './codeRows';
import { consensusTest, countTalks, type Counting } from './counting';
import type { Cell, Heading } from './table';
import { allOf, CODED } from './terms';

/** How much something is used in a study. */
export interface Frequency extends Cell {
  /** In how many transcripts there are such excerpts. */
  readonly transcripts: number;
  /** How many coders have coded them. What coders have agreed on is nobody's; where nobody has said who they are, they are one. */
  readonly coders: number;
  /** Words of these excerpts as a part of all words of the talk, from 0 to 1. */
  readonly share: number;
  /** Finds just these excerpts. */
  readonly query: Query;
}

export interface CodeFrequency extends Frequency {
  readonly code: Heading;
}

export interface CodeFrequencies {
  /** The codes that have any excerpt, or all where that is asked for, in the codebook's order. */
  readonly codes: readonly CodeFrequency[];
  /** Of all excerpts, each once. */
  readonly all: Frequency;
  /** All words of the talk, and all transcripts, whether or not anything is coded in them. */
  readonly talkWords: number;
  readonly transcripts: number;
}

/**
 * How much each code is used.
 * @param watched `turn` is awaited before each transcript. Progress counts transcripts.
 * @returns nothing when it was cancelled.
 */
export async function codeFrequencies(
  counting: Counting,
  searchable: Searchable,
  watched: Cancellable = {},
): Promise<CodeFrequencies | undefined> {
  const { study, table } = searchable;
  const codes = new CodeRows(study.codebook, table.names, counting.children);
  const isAgreed = consensusTest(searchable);
  const sums = new CellSums();
  const transcripts = new Map<number, number>();
  const coders = new Map<number, Set<number>>();
  let [talkWords, talks] = [0, 0];
  const isDone = await countTalks(counting, searchable, watched, ({ rows, talk }, found) => {
    talkWords += talk.words;
    talks++;
    const inTalk = new Set<number>();
    for (const row of found) {
      const coder = rows.coder(row);
      for (const code of [ALL, ...codes.of(rows.codes(row))]) {
        sums.add(code, ALL, isAgreed(coder), rows.firstWord(row), rows.endWord(row));
        inTalk.add(code);
        if (!isAgreed(coder)) addTo(coders, code, coder);
      }
    }
    for (const code of inTalk) transcripts.set(code, (transcripts.get(code) ?? 0) + 1);
    sums.endTalk();
  });
  if (!isDone) return undefined;
  const frequency = (code: number): Frequency => {
    const cell = sums.get(code, ALL);
    return {
      ...cell,
      transcripts: transcripts.get(code) ?? 0,
      coders: coders.get(code)?.size ?? 0,
      share: talkWords ? cell.words / talkWords : 0,
      query: allOf([code === ALL ? CODED : codes.term(code), counting.scope]),
    };
  };
  const told = new Set([...sums.rows(), ...(counting.empty ? codes.ofCodebook() : [])]);
  return {
    codes: codes.inOrder(told).map((code) => ({ code: codes.heading(code), ...frequency(code) })),
    all: frequency(ALL),
    talkWords,
    transcripts: talks,
  };
}

function addTo(sets: Map<number, Set<number>>, key: number, value: number): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
