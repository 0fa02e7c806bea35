import * as vscode from 'vscode';
import { findInTalk, type Hit } from '../../core/finding/findInTalk';
import { inParallel } from '../../core/project/inParallel';
import { linesOf, readLines } from '../../core/transcript/readTranscript';
import { readFile } from '../study/fileReader';
import { Slices } from '../study/slices';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import type { FoundHits } from './foundHits';

/** From so many hits on, no further transcript is searched; in one transcript no more are found. */
export const MOST_HITS = 20_000;

/** Searches all transcripts of a study that have been read, and shows how far that is. @param earlier what was found before. */
export async function searchStudy(found: FoundHits, earlier: FoundHits | undefined): Promise<void> {
  const { folder, pattern } = found;
  const paths = [...folder.study.transcripts()].map(({ path }) => path);
  const title = vscode.l10n.t('Finding “{0}”', pattern.text);
  const location = vscode.ProgressLocation.Notification;
  let count = 0;
  await vscode.window.withProgress({ location, cancellable: true, title }, async (progress, token) => {
    const slices = new Slices();
    const isCancelled = () => token.isCancellationRequested || count >= MOST_HITS;
    const onProgress = () => progress.report({ increment: 100 / paths.length });
    await inParallel(paths, { isCancelled, onProgress }, async (path) => {
      const hits = await searchTranscript(found, path, slices);
      found.add(path, hits, earlier?.get(path));
      count += hits.length;
    });
    if (token.isCancellationRequested) found.isCutShort = 'cancelled';
    else if (count >= MOST_HITS) found.isCutShort = 'many';
  });
}

/** What is found in a transcript as the editor has it, or as it is stored; nothing where it isn't there any more, or can't be read. */
export async function searchTranscript(
  { folder, expression }: Pick<FoundHits, 'folder' | 'expression'>,
  path: string,
  slices: Slices,
): Promise<Hit[]> {
  const text = await textOf(folder, path);
  await slices.turn();
  if (text === undefined) return [];
  const lines = linesOf(text);
  return findInTalk(readLines(lines, folder.study.codebook.forTranscript(path)), lines, expression, MOST_HITS);
}

/** What a transcript says; nothing where it isn't there, or can't be read. */
export async function textOf(folder: StudyFolder, path: string): Promise<string | undefined> {
  if (!folder.study.isTranscript(path)) return undefined;
  const content = await readFile(uriOf(folder, path), () => undefined);
  return content.kind === 'text' ? content.text : undefined;
}
