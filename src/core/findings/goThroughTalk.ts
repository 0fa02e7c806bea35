import type { TalkExcerpts } from '../excerpts/talkExcerpts';
import type { Cancellable } from '../project/inParallel';
import type { Query } from '../query/query';
import { compileQuery } from '../retrieval/compileQuery';
import { countedRows } from '../retrieval/foundExcerpts';
import { needsPassages } from '../retrieval/looksAt';
import type { Said } from '../retrieval/searched';
import { searchTalks, type Search, type Searchable } from '../retrieval/searchTalks';

/** What is looked at of a transcript. */
export interface Part {
  readonly talk: TalkExcerpts;
  readonly said: Said;
  /** Whether anything between two offsets of the text is in what was found: in one excerpt or several, that makes no difference. */
  readonly has: (start: number, end: number) => boolean;
}

/**
 * Goes through what is said in what a query finds, transcript by transcript, by path.
 * @param scope nothing for all that is said.
 * @param take isn't asked about transcripts in which nothing is found.
 * @returns false when it was cancelled.
 */
export function goThroughTalk(
  scope: Query | undefined,
  searchable: Searchable,
  watched: Cancellable,
  take: (part: Part) => void,
): Promise<boolean> {
  const { study, table } = searchable;
  const search: Search = scope
    ? { test: compileQuery(scope, study.codebook, table.names), passages: needsPassages(scope), text: true }
    : { test: () => true, passages: true, text: true };
  return searchTalks(search, searchable, watched, (searched, found) => {
    const { talk, said } = searched;
    if (!said || !found.length) return;
    if (!scope) {
      take({ talk, said, has: () => true });
      return;
    }
    const ranges = countedRows(searched, table.names, found).map((row) => {
      const { start, end } = searched.rows.range(row);
      return [said.lines.offsetAt(start), said.lines.offsetAt(end)] as const;
    });
    take({ talk, said, has: overlapTest(ranges) });
  });
}

function overlapTest(ranges: readonly (readonly [start: number, end: number])[]): Part['has'] {
  const merged: [start: number, end: number][] = [];
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return (start, end) => {
    let [low, high] = [0, merged.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.[1] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (merged[low]?.[0] ?? Infinity) < end;
  };
}
