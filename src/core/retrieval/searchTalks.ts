import type { ExcerptTable } from '../excerpts/excerptTable';
import type { TalkExcerpts } from '../excerpts/talkExcerpts';
import type { Cancellable } from '../project/inParallel';
import type { Study } from '../project/study';
import { linesOf } from '../transcript/readTranscript';
import { rowsWhere, type Test } from './compileQuery';
import { withPassages } from './passages';
import { excerptsOnly, type Searched } from './searched';
import { TextsAhead } from './textsAhead';

/** What is looked for in each transcript. */
export interface Search {
  readonly test: Test;
  /** Whether it is about passages, too. */
  readonly passages: boolean;
  /** Whether it asks for what is said. */
  readonly text: boolean;
}

/** A study whose excerpts are asked for. */
export interface Searchable {
  readonly study: Study;
  /** Up to date. */
  readonly table: Pick<ExcerptTable, 'talks' | 'names'>;
  /** What a transcript says that the study has read. */
  readonly read: (path: string) => Promise<string>;
}

/**
 * Goes through all transcripts by path. What they say is read only where it is asked for, and where something else doesn't rule them out.
 * @param take gets the rows that were found, none of many transcripts.
 * @returns false when it was cancelled.
 */
export async function searchTalks(
  { test, passages, text }: Search,
  { study, table, read }: Searchable,
  watched: Cancellable,
  take: (searched: Searched, rows: readonly number[]) => void,
): Promise<boolean> {
  const { talks, names } = table;
  const texts = new TextsAhead(read, neededPaths());
  for (const [done, talk] of talks.entries()) {
    await watched.turn?.();
    if (watched.isCancelled?.()) return false;
    let searched: Searched | undefined = excerptsOnly(talk);
    let rows = passages ? [] : rowsWhere(searched, test);
    if (passages || (text && rows.length)) {
      searched = await readTalk(talk);
      rows = searched ? rowsWhere(searched, test) : [];
    }
    if (searched) take(searched, rows);
    watched.onProgress?.(done + 1, talks.length);
  }
  return true;

  async function readTalk(talk: TalkExcerpts): Promise<Searched | undefined> {
    const transcript = study.transcript(talk.path)?.transcript;
    if (!transcript) {
      texts.skip(talk.path);
      return undefined;
    }
    const said = { transcript, lines: linesOf(await texts.get(talk.path)) };
    return passages ? withPassages(talk, said, names) : { ...excerptsOnly(talk), said };
  }

  function* neededPaths(): Iterable<string> {
    if (!passages && !text) return;
    for (const talk of talks) if (passages || rowsWhere(excerptsOnly(talk), test).length) yield talk.path;
  }
}
