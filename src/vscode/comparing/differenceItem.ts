import * as vscode from 'vscode';
import { formatAt } from '../../core/codings/at';
import type { CodedExcerpt, ComparedCoders, Difference, DifferenceKind } from '../../core/comparing/difference';
import type { Outcome, OutcomeKind } from '../../core/reconciling/outcome';
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

/** @param outcome what has become of it; nothing where there is no consensus to tell it. */
export function differenceItem(
  difference: Difference,
  coders: ComparedCoders,
  outcome: Outcome | undefined,
): DifferenceItem {
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
  const decision = outcome && decisionText(outcome, coders);
  const words = earlier(first, second)?.coding.firstWords ?? '';
  return {
    kind,
    label,
    description: [decision, words].filter(Boolean).join(' · '),
    tooltip: [
      ...told(coders.first, first),
      ...told(coders.second, second),
      ...(decision ? [[decision, ...outcome.reasons].join(': ')] : []),
    ].join('\n'),
    icon: decision ? 'check' : ICONS[kind],
    state: decision ? 'decided' : 'open',
    path,
    range,
    contextValue: `difference-${kind}`,
    codes,
    difference,
  };
}

/** What was decided, which may have been to take a coder who has coded nothing; undefined where it is open. */
function decisionText({ kind, codings }: Outcome, { first, second }: ComparedCoders): string | undefined {
  const whose = (coder: string | undefined) =>
    codings.length ? vscode.l10n.t('decided: {0}’s', coderText(coder)) : vscode.l10n.t('decided: no coding');
  const texts: Record<OutcomeKind, () => string | undefined> = {
    open: () => undefined,
    first: () => whose(first),
    second: () => whose(second),
    both: () => vscode.l10n.t('decided: both'),
    neither: () => vscode.l10n.t('decided: no coding'),
    other: () => vscode.l10n.t('decided: {0}', [...new Set(codings.flatMap(({ codes }) => codes))].join(', ')),
  };
  return texts[kind]();
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
