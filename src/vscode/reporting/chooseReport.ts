import * as vscode from 'vscode';
import type { ReportOptions } from '../../core/report/reportOptions';
import type { DocumentFormat } from '../../core/report/writeDocument';
import { isConfidential } from '../settings';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { studyName } from '../study/studyName';
import { chooseReportedCodes } from './chooseReportedCodes';

/** What a report is to be. */
export interface ReportChoice {
  readonly format: DocumentFormat;
  readonly options: Omit<ReportOptions, 'language'>;
  /** Where it is saved. */
  readonly target: vscode.Uri;
}

/** How many quotations a code may have, where it isn’t to have all or none. */
const QUOTATIONS = [3, 5, 10, 20];

/** Asks for a report’s format, what is in it, and where it is saved. @returns nothing when that was left. */
export async function chooseReport(folder: StudyFolder): Promise<ReportChoice | undefined> {
  const titleOf = (step: number) => vscode.l10n.t('Make Report ({0}/{1})', step, 4);
  const chosen = await chooseFormat(titleOf(1));
  if (!chosen) return undefined;
  const told = await chooseReportedCodes(folder.study, titleOf(2));
  if (!told) return undefined;
  const quotations = await chooseQuotations(titleOf(3), isConfidential(folder.root));
  if (quotations === undefined) return undefined;
  const parts = await chooseParts(titleOf(4));
  if (!parts) return undefined;
  const { format, label } = chosen;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Make Report'),
    defaultUri: uriOf(folder, `report.${format}`),
    filters: { [label]: [format] },
  });
  return target && { format, options: { title: studyName(folder), ...told, quotations, ...parts }, target };
}

async function chooseFormat(title: string): Promise<{ format: DocumentFormat; label: string } | undefined> {
  const formats: (vscode.QuickPickItem & { readonly format: DocumentFormat })[] = [
    { format: 'html', label: 'HTML', description: vscode.l10n.t('one file for the browser, with figures') },
    { format: 'docx', label: 'DOCX', description: vscode.l10n.t('a Word document') },
    { format: 'md', label: 'Markdown', description: vscode.l10n.t('text that git compares well') },
  ];
  return vscode.window.showQuickPick(formats, { title, placeHolder: vscode.l10n.t('Format') });
}

/** How many quotations each code has at most. What was said is to stay out of other files in confidential studies, unless it is asked for. */
async function chooseQuotations(title: string, isSecret: boolean): Promise<number | undefined> {
  const all = { label: vscode.l10n.t('All quotations'), most: Infinity };
  const some = QUOTATIONS.map((most) => ({ label: vscode.l10n.t('At most {0} a code', most), most }));
  const none = {
    label: vscode.l10n.t('No quotations'),
    description: vscode.l10n.t('the report tells nothing of what was said'),
    most: 0,
  };
  const offered = isSecret ? [none, ...some, all] : [all, ...some, none];
  const placeHolder = isSecret
    ? vscode.l10n.t('The transcripts are confidential. How many quotations may the report have?')
    : vscode.l10n.t('Quotations');
  return (await vscode.window.showQuickPick(offered, { title, placeHolder }))?.most;
}

async function chooseParts(
  title: string,
): Promise<Pick<ReportOptions, 'tables' | 'figures' | 'memos' | 'coders'> | undefined> {
  const parts = [
    {
      label: vscode.l10n.t('Tables'),
      description: vscode.l10n.t('code frequencies, codes by role and coder, codes together, saturation'),
      picked: true,
    },
    { label: vscode.l10n.t('Figures'), description: vscode.l10n.t('of the same'), picked: true },
    { label: vscode.l10n.t('Memos'), description: vscode.l10n.t('on codes and excerpts') },
    { label: vscode.l10n.t('Names of coders'), picked: true },
  ];
  const placeHolder = vscode.l10n.t('What else is in the report');
  const ticked = await vscode.window.showQuickPick(parts, { title, placeHolder, canPickMany: true });
  if (!ticked) return undefined;
  const [tables = false, figures = false, memos = false, names = false] = parts.map((it) => ticked.includes(it));
  return { tables, figures, memos, coders: names ? 'named' : 'none' };
}
