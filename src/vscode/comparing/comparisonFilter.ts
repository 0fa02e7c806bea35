import * as vscode from 'vscode';
import { filterListed, type ListFilter } from '../../core/comparing/listed';
import type { Comparison, ComparisonItem } from './comparison';
import { filterText, stateText } from './comparisonMessage';

interface FilterItem extends vscode.QuickPickItem {
  readonly filter?: ListFilter;
}

/**
 * Asks what of a comparison to see: one kind, what has to do with one code, or what contains what is typed. It is added to what is
 * filtered by already.
 * @returns nothing when it is left as it is.
 */
export async function chooseFilter(
  comparison: Comparison,
  all: readonly ComparisonItem[],
  filter: ListFilter,
): Promise<ListFilter | undefined> {
  const count = (part: ListFilter) => String(filterListed(all, { ...filter, ...part }).length);
  const heading = (label: string): FilterItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const entry = (label: string, part: ListFilter, icon: string): FilterItem => ({
    label: `$(${icon}) ${label}`,
    description: count(part),
    filter: { ...filter, ...part },
  });
  const kinds = comparison.kinds.filter(({ kind }) => all.some((item) => item.kind === kind));
  const states = all.some((item) => item.state === 'decided') ? (['open', 'decided'] as const) : [];
  const codes = [...new Set(all.flatMap((item) => item.codes))].sort((a, b) => a.localeCompare(b));
  const fixed: FilterItem[] = [
    heading(vscode.l10n.t('Kinds')),
    ...kinds.map(({ kind, label }) => entry(label, { kind }, 'list-filter')),
    ...(states.length ? [heading(vscode.l10n.t('Decisions'))] : []),
    ...states.map((state) => entry(stateText(state), { state }, 'law')),
    heading(vscode.l10n.t('Codes')),
    ...codes.map((code) => entry(code, { codes: [code] }, 'tag')),
  ];
  const pick = vscode.window.createQuickPick<FilterItem>();
  pick.title = vscode.l10n.t('Filter the Comparison');
  const now = filterText(comparison, filter);
  pick.placeholder = now
    ? vscode.l10n.t('Shown now: {0}. A kind, a code, or any text', now)
    : vscode.l10n.t('A kind, a code, or any text');
  pick.items = fixed;
  pick.onDidChangeValue((value) => {
    const text = value.trim();
    const typed = text && { ...entry(vscode.l10n.t('With “{0}”', text), { text }, 'search'), alwaysShow: true };
    pick.items = typed ? [...fixed, typed] : fixed;
  });
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => resolve(pick.selectedItems[0]?.filter));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}
