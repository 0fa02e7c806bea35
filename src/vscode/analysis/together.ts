import * as vscode from 'vscode';
import type { Together } from '../../core/findings/coOccurrence';
import type { Choice } from './analysis';

/** How far apart codes may be to count as being together. */
const TURNS = [1, 2, 3, 5, 10];
const WORDS = [10, 20, 50, 100];

/** When codes count as being together, by the values of the choice. */
const TOGETHER: ReadonlyMap<string, Together> = new Map<string, Together>([
  ...(['sameExcerpt', 'overlaps', 'contains', 'inside', 'sameTurn'] as const).map(
    (kind) => [kind, { kind }] as [string, Together],
  ),
  ...TURNS.map((distance): [string, Together] => [`turns-${distance}`, { kind: 'within', distance, unit: 'turns' }]),
  ...WORDS.map((distance): [string, Together] => [`words-${distance}`, { kind: 'within', distance, unit: 'words' }]),
  ['sameTranscript', { kind: 'sameTranscript' }],
]);

export function togetherOf(value: string | undefined): Together {
  return TOGETHER.get(value ?? '') ?? { kind: 'sameExcerpt' };
}

export function togetherChoice(): Choice {
  const options = [...TOGETHER].map(([value, together]) => ({ value, text: togetherText(together) }));
  return { name: 'together', label: vscode.l10n.t('Together'), options };
}

export function togetherText(together: Together): string {
  switch (together.kind) {
    case 'sameExcerpt':
      return vscode.l10n.t('on the same excerpt');
    case 'overlaps':
      return vscode.l10n.t('excerpts that overlap');
    case 'contains':
      return vscode.l10n.t('excerpts that contain one of the other code');
    case 'inside':
      return vscode.l10n.t('excerpts inside one of the other code');
    case 'sameTurn':
      return vscode.l10n.t('in the same turn');
    case 'sameTranscript':
      return vscode.l10n.t('in the same transcript');
    case 'within':
      return withinText(together.distance, together.unit);
  }
}

function withinText(distance: number, unit: 'turns' | 'words'): string {
  if (unit === 'words') return vscode.l10n.t('within {0} words', distance);
  return distance === 1 ? vscode.l10n.t('within 1 turn') : vscode.l10n.t('within {0} turns', distance);
}
