import * as vscode from 'vscode';
import { ExcerptTable } from '../../core/excerpts/excerptTable';
import { parseQuery } from '../../core/query/parseQuery';
import { findExcerpts } from '../../core/retrieval/findExcerpts';
import { spokenText } from '../../core/retrieval/spokenText';
import { linesOf } from '../../core/transcript/readTranscript';
import { excerptCount } from '../counts';
import { toRange } from '../ranges';
import { textsNow } from '../refactoring/textsNow';
import { Slices } from '../study/slices';
import { uriOf, type StudyFolder } from '../study/studyFolder';

/** More are not listed. */
const MOST = 2000;

/** Lists what a query finds; each leads to its line. */
export async function pickFound(query: string, folder: StudyFolder): Promise<void> {
  const parsed = parseQuery(query);
  if (!parsed.query) return;
  const { study } = folder;
  const read = async (path: string) => (await textsNow(folder, [path])).get(path) ?? '';
  const slices = new Slices();
  const watched = { turn: () => slices.turn() };
  const table = new ExcerptTable(study);
  await table.bringUpToDate(watched);
  const found = (await findExcerpts(parsed.query, study, table, read, watched)) ?? [];
  const items = [];
  let count = 0;
  for (const talk of found) {
    count += talk.count;
    const transcript = study.transcript(talk.path)?.transcript;
    if (!transcript || items.length >= MOST) continue;
    const said = { transcript, lines: linesOf(await read(talk.path)) };
    for (const { range, path, speaker } of talk.excerpts()) {
      const place = `${path}:${range.start.line + 1}`;
      const label = spokenText(said, range);
      items.push({ label, description: [speaker, place].filter(Boolean).join(' · '), path, range });
    }
  }
  const picked = await vscode.window.showQuickPick(items.slice(0, MOST), {
    title: `${query}: ${excerptCount(count)}`,
    matchOnDescription: true,
  });
  if (!picked) return;
  await vscode.window.showTextDocument(uriOf(folder, picked.path), { selection: toRange(picked.range) });
}
