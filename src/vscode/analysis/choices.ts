import * as vscode from 'vscode';
import type { Choice } from './analysis';

// What several figures let choose.

/** @param usual whether child codes count for their parents unless somebody chooses otherwise. */
export function childrenChoice(usual: 'with' | 'without' = 'with'): Choice {
  const options = [
    { value: 'with', text: vscode.l10n.t('count for their parents, too') },
    { value: 'without', text: vscode.l10n.t('count for themselves only') },
  ];
  if (usual === 'without') options.reverse();
  return { name: 'children', label: vscode.l10n.t('Child codes'), options };
}

export function orderChoice(): Choice {
  return {
    name: 'order',
    label: vscode.l10n.t('Order'),
    options: [
      { value: 'codebook', text: vscode.l10n.t('as in the codebook') },
      { value: 'count', text: vscode.l10n.t('the largest first') },
    ],
  };
}

/** What stands for all of them where there are too many to be seen. */
export function mostChoice(): Choice {
  return {
    name: 'most',
    label: vscode.l10n.t('Codes'),
    options: [
      { value: 'all', text: vscode.l10n.t('all') },
      ...['10', '20', '40'].map((value) => ({ value, text: vscode.l10n.t('the {0} most used', value) })),
    ],
  };
}
