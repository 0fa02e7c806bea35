import type { ExcerptTable } from '../excerpts/excerptTable';
import type { TalkExcerpts } from '../excerpts/talkExcerpts';
import type { Cancellable } from '../project/inParallel';
import type { Study } from '../project/study';
import type { Query } from '../query/query';
import { linesOf } from '../transcript/readTranscript';
import { compileQuery, rowsWhere } from './compileQuery';
import { FoundExcerpts } from './foundExcerpts';
import { needsPassages } from './looksAt';
import { withPassages } from './passages';
import { readsText } from './readsText';
import { excerptsOnly, type Searched } from './searched';

/**
 * What a query finds, by path; transcripts in which it finds nothing aren't there. What transcripts say is read only where it is asked
 * for, and where something else doesn't rule them out.
 * @param table of the study, up to date.
 * @param read what a transcript says that the study has read.
 * @param watched `turn` is awaited before each transcript. Progress counts transcripts.
 * @returns nothing when it was cancelled.
 */
export async function findExcerpts(
  query: Query,
  study: Study,
  table: ExcerptTable,
  read: (path: string) => Promise<string>,
  watched: Cancellable = {},
): Promise<readonly FoundExcerpts[] | undefined> {
  const { names, talks } = table;
  const test = compileQuery(query, study.codebook, names);
  const [asksForPassages, asksForText] = [needsPassages(query), readsText(query)];
  const found: FoundExcerpts[] = [];
  for (const [done, talk] of talks.entries()) {
    await watched.turn?.();
    if (watched.isCancelled?.()) return undefined;
    let searched: Searched | undefined = excerptsOnly(talk);
    let rows = asksForPassages ? [] : rowsWhere(searched, test);
    if (asksForPassages || (asksForText && rows.length)) {
      searched = await readTalk(talk, asksForPassages);
      rows = searched ? rowsWhere(searched, test) : [];
    }
    if (searched && rows.length) found.push(FoundExcerpts.of(searched, names, rows));
    watched.onProgress?.(done + 1, talks.length);
  }
  return found;

  async function readTalk(talk: TalkExcerpts, hasPassages: boolean): Promise<Searched | undefined> {
    const transcript = study.transcript(talk.path)?.transcript;
    if (!transcript) return undefined;
    const said = { transcript, lines: linesOf(await read(talk.path)) };
    return hasPassages ? withPassages(talk, said, names) : { ...excerptsOnly(talk), said };
  }
}
