import type { ExcerptRows } from '../excerpts/excerptRows';
import type { TalkExcerpts } from '../excerpts/talkExcerpts';
import type { Lines } from '../text/lines';
import type { Transcript } from '../transcript/transcript';

/** What a transcript says, where a query has to look at it. */
export interface Said {
  readonly transcript: Transcript;
  readonly lines: Lines;
}

/** What a query is asked of: the excerpts of a transcript, and after them its passages, where the query is about these. */
export interface Searched {
  readonly talk: TalkExcerpts;
  readonly rows: ExcerptRows;
  /** How many of the rows are excerpts. The rest are passages: paragraphs of the talk. */
  readonly excerpts: number;
  /** Nothing while it isn't known yet, when what depends on it is taken to be so. */
  readonly said: Said | undefined;
}

export function isPassage({ excerpts }: Searched, row: number): boolean {
  return row >= excerpts;
}

/** The excerpts of a transcript by themselves. */
export function excerptsOnly(talk: TalkExcerpts): Searched {
  return { talk, rows: talk.rows, excerpts: talk.rows.count, said: undefined };
}
