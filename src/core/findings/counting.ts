import { isConsensus } from '../coders/coder';
import type { Cancellable } from '../project/inParallel';
import type { Query } from '../query/query';
import { compileCondition } from '../retrieval/compileQuery';
import { needsPassages } from '../retrieval/looksAt';
import { readsText } from '../retrieval/readsText';
import type { Searched } from '../retrieval/searched';
import { searchTalks, type Searchable } from '../retrieval/searchTalks';
import { CODED } from './terms';

/** What is counted. */
export interface Counting {
  /** Whether what a code's children have counts as its own. */
  readonly children: boolean;
  /** The condition that excerpts have to meet; nothing for all of them. */
  readonly scope?: Query | undefined;
  /** Whether codes of the codebook and columns that have nothing are told of, too. */
  readonly empty?: boolean;
}

/**
 * Goes through the excerpts that are counted, by transcript.
 * @param take gets the rows of excerpts that meet the condition, none of some transcripts.
 * @returns false when it was cancelled.
 */
export function countTalks(
  { scope = CODED }: Pick<Counting, 'scope'>,
  searchable: Searchable,
  watched: Cancellable,
  take: (searched: Searched, rows: readonly number[]) => void,
): Promise<boolean> {
  const { study, table } = searchable;
  const test = compileCondition(scope, study.codebook, table.names);
  const passages = needsPassages({ kind: 'and', operands: [CODED, scope], span: scope.span });
  return searchTalks({ test, passages, text: readsText(scope) }, searchable, watched, take);
}

/** Tells of a coder's number whether it is the consensus; each is asked once. */
export function consensusTest({ table }: Pick<Searchable, 'table'>): (coder: number) => boolean {
  const known: boolean[] = [];
  return (coder) => (known[coder] ??= isConsensus(table.names.coders.at(coder)));
}
