import * as vscode from 'vscode';
import type { StudyExcerpts } from '../../core/excerpts/studyExcerpts';
import { baseName } from '../../core/project/studyPaths';
import { parseQuery } from '../../core/query/parseQuery';
import { writeDocument, type DocumentFormat } from '../../core/report/writeDocument';
import { excerptRecords } from '../../core/results/excerptRecords';
import { excerptRows } from '../../core/results/excerptRows';
import { resultGroups, type Grouping } from '../../core/results/resultGroups';
import { resultsReport } from '../../core/results/resultsReport';
import type { FoundExcerpts } from '../../core/retrieval/foundExcerpts';
import { forFile, toCsv } from '../../core/text/csv';
import { tell } from '../messages';
import { problemMessage } from '../problemMessage';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { foundResults, textNow } from './foundResults';
import { saidIn, summaryOf } from './resultsText';

type Format = DocumentFormat | 'csv';

/** What is saved: all that a query finds, however many are shown. */
interface Saved {
  readonly query: string;
  readonly folder: StudyFolder;
  readonly excerpts: StudyExcerpts;
  readonly grouping: Grouping;
}

/** Asks for a format and a file, and saves what a query finds there. */
export async function saveExcerpts(saved: Saved): Promise<void> {
  const { problem } = parseQuery(saved.query);
  if (problem) {
    tell(problemMessage(problem));
    return;
  }
  const formats: (vscode.QuickPickItem & { readonly format: Format })[] = [
    { format: 'html', label: 'HTML', description: vscode.l10n.t('one file for the browser') },
    { format: 'docx', label: 'DOCX', description: vscode.l10n.t('a Word document') },
    { format: 'md', label: 'Markdown', description: vscode.l10n.t('text that git compares well') },
    { format: 'csv', label: 'CSV', description: vscode.l10n.t('a table with a row for each excerpt') },
  ];
  const title = vscode.l10n.t('Save Excerpts');
  const picked = await vscode.window.showQuickPick(formats, { title, placeHolder: vscode.l10n.t('Format') });
  if (!picked) return;
  const { format, label } = picked;
  const target = await vscode.window.showSaveDialog({
    title,
    defaultUri: uriOf(saved.folder, `excerpts.${format}`),
    filters: { [label]: [format] },
  });
  if (!target) return;
  const content = format === 'csv' ? await tableOf(saved) : await documentOf(saved, format, baseName(target.path));
  if (!content) return;
  await vscode.workspace.fs.writeFile(target, content);
  tell(vscode.l10n.t('Saved {0}.', baseName(target.path)));
}

async function tableOf({ query: text, folder, excerpts }: Saved): Promise<Uint8Array | undefined> {
  const { query } = parseQuery(text);
  if (!query) return undefined;
  const { study } = folder;
  const table = excerpts.tableOf(study);
  await table.bringUpToDate();
  const records = await excerptRecords(query, { study, table, read: (path) => textNow(folder, path) });
  return new TextEncoder().encode(forFile(toCsv(excerptRows([{ folder: '', records, talks: table.talks }]))));
}

async function documentOf(
  { query, folder, excerpts, grouping }: Saved,
  format: DocumentFormat,
  name: string,
): Promise<Uint8Array | undefined> {
  const results = await foundResults(query, folder, excerpts, {});
  if (results?.kind !== 'found') return undefined;
  const found = results.found.flatMap((its) => [...its.excerpts()]);
  const said = await saidIn(folder, found);
  const groups = resultGroups(found, grouping, folder.study.codebook, vscode.l10n.t('(none)'));
  const words = { query, summary: summaryOf(results.found, countOf(results.found)), memo: vscode.l10n.t('Memo') };
  const document = resultsReport({ ...words, language: vscode.env.language }, groups, (path) => said.get(path));
  return (await writeDocument(document, format, name.replace(/\.[^.]*$/, ''))).content;
}

function countOf(found: readonly FoundExcerpts[]): number {
  return found.reduce((sum, { count }) => sum + count, 0);
}
