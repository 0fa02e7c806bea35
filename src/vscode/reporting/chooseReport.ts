import * as vscode from 'vscode';
import type { ReportOptions } from '../../core/report/reportOptions';
import type { DocumentFormat } from '../../core/report/writeDocument';
import { isConfidential } from '../settings';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { studyName } from '../study/studyName';

/** What a report is to be. */
export interface ReportChoice {
  readonly format: DocumentFormat;
  readonly options: Omit<ReportOptions, 'language'>;
  /** Where it is saved. */
  readonly target: vscode.Uri;
}

/** Asks for a report’s format, what is in it, and where it is saved. @returns nothing when that was left. */
export async function chooseReport(folder: StudyFolder): Promise<ReportChoice | undefined> {
  const title = vscode.l10n.t('Make Report');
  const formats: (vscode.QuickPickItem & { readonly format: DocumentFormat })[] = [
    { format: 'html', label: 'HTML', description: vscode.l10n.t('one file for the browser') },
    { format: 'docx', label: 'DOCX', description: vscode.l10n.t('a Word document') },
    { format: 'md', label: 'Markdown', description: vscode.l10n.t('text that git compares well') },
  ];
  const picked = await vscode.window.showQuickPick(formats, { title, placeHolder: vscode.l10n.t('Format') });
  if (!picked) return undefined;
  const { format } = picked;
  const parts = [
    {
      label: vscode.l10n.t('Quotations'),
      description: vscode.l10n.t('all excerpts of each code'),
      // What was said is to stay out of other files there, unless somebody asks for it.
      picked: !isConfidential(folder.root),
    },
    { label: vscode.l10n.t('Memos'), description: vscode.l10n.t('on codes and excerpts') },
    { label: vscode.l10n.t('Names of coders'), picked: true },
  ];
  const placeHolder = vscode.l10n.t('What else than the codebook and its counts');
  const ticked = await vscode.window.showQuickPick(parts, { title, placeHolder, canPickMany: true });
  if (!ticked) return undefined;
  const [quotations, memos, names] = parts.map((part) => ticked.includes(part));
  const target = await vscode.window.showSaveDialog({
    title,
    defaultUri: uriOf(folder, `report.${format}`),
    filters: { [picked.label]: [format] },
  });
  if (!target) return undefined;
  const options = {
    title: studyName(folder),
    quotations: quotations ? Infinity : 0,
    memos: memos ?? false,
    coders: names ? ('named' as const) : ('none' as const),
  };
  return { format, options, target };
}
