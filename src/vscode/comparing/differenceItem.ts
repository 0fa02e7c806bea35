import * as vscode from 'vscode';
import { formatAt } from '../../core/codings/at';
import type { CodedExcerpt, ComparedCoders, Difference, DifferenceKind } from '../../core/comparing/difference';
import { coderText } from '../coders/coderText';
import type { ComparisonItem } from './comparison';

/** A line of the Comparison view that is a difference between two coders. */
export interface DifferenceItem extends ComparisonItem {
  readonly kind: DifferenceKind;
  readonly difference: Difference;
}

/** They point to where the stripes of whoever has coded are: left, right, or both. */
const ICONS: Record<DifferenceKind, string> = {
  onlyFirst: 'arrow-left',
  onlySecond: 'arrow-right',
  otherCode: 'arrow-swap',
  otherBorders: 'arrow-both',
};

/** The kinds of differences, in the order in which they are counted. */
export function differenceKinds({ first, second }: ComparedCoders): { kind: DifferenceKind; label: string }[] {
  return [
    { kind: 'onlyFirst', label: vscode.l10n.t('Only {0}', coderText(first)) },
    { kind: 'onlySecond', label: vscode.l10n.t('Only {0}', coderText(second)) },
    { kind: 'otherCode', label: vscode.l10n.t('Same words, other code') },
    { kind: 'otherBorders', label: vscode.l10n.t('Same code, other borders') },
  ];
}

export function differenceItem(difference: Difference, coders: ComparedCoders): DifferenceItem {
  const { kind, path, range, first, second } = difference;
  const codes = [...new Set([first, second].flatMap((it) => it?.code ?? []))];
  const label =
    first && second && first.code !== second.code
      ? vscode.l10n.t(
          '{0} ({1}), {2} ({3})',
          first.code,
          coderText(coders.first),
          second.code,
          coderText(coders.second),
        )
      : codes.join();
  return {
    kind,
    label,
    description: earlier(first, second)?.coding.firstWords ?? '',
    tooltip: [told(coders.first, first), told(coders.second, second)].flat().join('\n'),
    icon: ICONS[kind],
    path,
    range,
    contextValue: `difference-${kind}`,
    codes,
    difference,
  };
}

/** The excerpt that begins first; where both begin together, the first coder's. */
function earlier(first: CodedExcerpt | undefined, second: CodedExcerpt | undefined): CodedExcerpt | undefined {
  if (!first || !second) return first ?? second;
  const [a, b] = [first.coding.range.start, second.coding.range.start];
  return b.line < a.line || (b.line === a.line && b.character < a.character) ? second : first;
}

/** What a coder has coded, where, and their memo. */
function told(coder: string | undefined, excerpt: CodedExcerpt | undefined): string[] {
  if (!excerpt) return [];
  const { code, coding } = excerpt;
  const line = vscode.l10n.t(
    '{0}: {1} ({2}), “{3}”',
    coderText(coder),
    code,
    formatAt(coding.range),
    coding.firstWords,
  );
  return coding.memo ? [line, vscode.l10n.t('Memo: {0}', coding.memo)] : [line];
}
