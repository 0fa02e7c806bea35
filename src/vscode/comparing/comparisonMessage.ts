import * as vscode from 'vscode';
import type { ListFilter } from '../../core/comparing/listed';
import type { Comparison, ComparisonItem } from './comparison';

/** What the Comparison view says above its list: how many there are of each kind, and which of them are to be seen. */
export function comparisonMessage(
  comparison: Comparison,
  all: readonly ComparisonItem[],
  shown: readonly ComparisonItem[],
  filter: ListFilter,
): string {
  const counts = comparison.kinds.flatMap(({ kind, label }) => {
    const count = all.filter((item) => item.kind === kind).length;
    return count ? [vscode.l10n.t('{0}: {1}', label, count)] : [];
  });
  const said = [counts.length ? `${counts.join(' · ')}.` : comparison.emptyText, comparison.note?.() ?? ''];
  if (shown !== all)
    said.push(vscode.l10n.t('{0} of {1} are shown: {2}.', shown.length, all.length, filterText(comparison, filter)));
  return said.filter(Boolean).join(' ');
}

/** What is filtered by, in words. */
export function filterText({ kinds }: Comparison, { kind, codes, state, text }: ListFilter): string {
  const parts: string[] = [];
  if (kind !== undefined) parts.push(kinds.find((it) => it.kind === kind)?.label ?? kind);
  if (codes) parts.push(codes.join(' / '));
  if (state !== undefined) parts.push(stateText(state));
  if (text) parts.push(`“${text}”`);
  return parts.join(', ');
}

export function stateText(state: 'open' | 'decided'): string {
  return state === 'open' ? vscode.l10n.t('Open') : vscode.l10n.t('Decided');
}
