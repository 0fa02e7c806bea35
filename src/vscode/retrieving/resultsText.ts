import * as vscode from 'vscode';
import type { FoundExcerpt, FoundExcerpts } from '../../core/retrieval/foundExcerpts';
import type { Said } from '../../core/retrieval/searched';
import { savedAs } from '../../core/query/savedAs';
import { resultGroups, type Grouping } from '../../core/results/resultGroups';
import { resultsDocument, type ResultsDocument, type ResultWords } from '../../core/results/resultsDocument';
import { linesOf } from '../../core/transcript/readTranscript';
import { coderText } from '../coders/coderText';
import { excerptCount, transcriptCount, wordCount } from '../counts';
import { problemMessage } from '../problemMessage';
import type { StudyFolder } from '../study/studyFolder';
import { textNow, type FoundResults } from './foundResults';
import { oneLine } from './oneLine';

/** How results are shown. */
export interface ResultsView {
  readonly grouping: Grouping;
  /** How many paragraphs around each excerpt. */
  readonly context: number;
}

/** So many excerpts can still be read; the rest is found by another query, or in an export. */
const MOST_SHOWN = 2000;

/** What was found, as the text of a document. */
export async function resultsText(
  query: string,
  results: FoundResults,
  folder: StudyFolder,
  { grouping, context }: ResultsView,
  unread: string,
): Promise<ResultsDocument> {
  const title = oneLine(query);
  const saved = savedAs(folder.study.savedQueries, query);
  if (results.kind === 'problem') return onlyHead([title, ...problemLines(title, query, results.problem)]);
  const { found } = results;
  const count = found.reduce((sum, its) => sum + its.count, 0);
  const shown = firstOf(found, MOST_SHOWN);
  const head = [...(saved ? [saved.name] : []), title, summaryOf(found, count), ...(unread ? [unread] : [])];
  if (count > shown.length)
    head.push(vscode.l10n.t('The first {0} are shown. Another condition finds fewer.', shown.length));
  const said = await saidIn(folder, shown);
  const groups = resultGroups(shown, grouping, folder.study.codebook, vscode.l10n.t('(none)'));
  return resultsDocument(head, groups, (path) => said.get(path), context, words());
}

/** What the transcripts of some excerpts say, by path. */
export async function saidIn(folder: StudyFolder, excerpts: readonly FoundExcerpt[]): Promise<Map<string, Said>> {
  const said = new Map<string, Said>();
  for (const path of new Set(excerpts.map((it) => it.path))) {
    const transcript = folder.study.transcript(path)?.transcript;
    if (transcript) said.set(path, { transcript, lines: linesOf(await textNow(folder, path)) });
  }
  return said;
}

function firstOf(found: readonly FoundExcerpts[], most: number): FoundExcerpt[] {
  const first: FoundExcerpt[] = [];
  for (const its of found) {
    for (const excerpt of its.excerpts()) {
      if (first.length === most) return first;
      first.push(excerpt);
    }
  }
  return first;
}

/** How much was found, in words. */
export function summaryOf(found: readonly FoundExcerpts[], count: number): string {
  if (!count) return vscode.l10n.t('Nothing was found.');
  const all = found.reduce((sum, { words }) => sum + words, 0);
  return [excerptCount(count), transcriptCount(found.length), wordCount(all)].join(', ');
}

function words(): ResultWords {
  return {
    excerpts: excerptCount,
    // Most studies have one coder, whose name would say nothing.
    coder: (coder) => (coder === undefined ? '' : coderText(coder)),
    memo: vscode.l10n.t('Memo'),
    passage: vscode.l10n.t('passage'),
  };
}

/** The message, and under the query a mark where it goes wrong: as far as that is on one line. */
function problemLines(
  title: string,
  query: string,
  problem: Parameters<typeof problemMessage>[0] & { span: { start: number; end: number } },
): string[] {
  const { start, end } = problem.span;
  const mark = title === query ? [`${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`] : [];
  return [...mark, vscode.l10n.t('Column {0}: {1}', start + 1, problemMessage(problem))];
}

function onlyHead(lines: readonly string[]): ResultsDocument {
  return { text: `${lines.join('\n')}\n`, sources: [], excerpts: [], groups: [], marks: [] };
}
