import * as vscode from 'vscode';
import { codeTree, type CodeNode } from '../../core/project/codeTree';
import type { Study } from '../../core/project/study';
import type { ReportOptions } from '../../core/report/reportOptions';

/** Asks which codes a report tells of: all, or some with those under them. @returns nothing when that was left. */
export async function chooseReportedCodes(
  study: Study,
  title: string,
): Promise<Pick<ReportOptions, 'codes'> | undefined> {
  const all = { label: vscode.l10n.t('All codes') };
  const some = { label: vscode.l10n.t('Chosen codes…'), description: vscode.l10n.t('with those under them') };
  const picked = await vscode.window.showQuickPick([all, some], { title, placeHolder: vscode.l10n.t('Codes') });
  if (picked !== some) return picked && {};
  const placeHolder = vscode.l10n.t('Codes of the report, each with those under it');
  const ticked = await vscode.window.showQuickPick(itemsOf(codeTree(study), 0), {
    title,
    placeHolder,
    canPickMany: true,
  });
  return ticked?.length ? { codes: ticked.map(({ name }) => name) } : undefined;
}

/** Codes in the codebook’s order, indented under those that they belong to. */
function itemsOf(nodes: readonly CodeNode[], depth: number): (vscode.QuickPickItem & { readonly name: string })[] {
  return nodes.flatMap(({ name, own, children }) => [
    { name, label: `${'\u2003'.repeat(depth)}${name}`, description: String(own) },
    ...itemsOf(children, depth + 1),
  ]);
}
