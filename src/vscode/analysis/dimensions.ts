import * as vscode from 'vscode';
import type { Dimension } from '../../core/findings/columns';
import { valueKey } from '../../core/retrieval/compareValues';
import type { Searchable } from '../../core/retrieval/searchTalks';
import { compareText } from '../../core/text/compareText';
import type { Choice, Option } from './analysis';

const KINDS = ['transcript', 'speaker', 'role', 'coder'] as const;

/** What goes before the name of an attribute: one may be called like one of these. */
const ATTRIBUTE = 'attribute:';

/** What excerpts can be told apart by, the attributes of the study's transcripts among it. */
export function dimensionChoice(study: Searchable): Choice {
  return {
    name: 'by',
    label: vscode.l10n.t('By'),
    options: [...KINDS.map((value) => ({ value, text: dimensionText({ kind: value }) })), ...attributeOptions(study)],
  };
}

/** Every attribute in the front matter of the study's transcripts. */
export function attributeOptions({ table }: Searchable): Option[] {
  const names = new Map<string, string>();
  for (const { attributes } of table.talks) {
    for (const { name } of attributes) if (!names.has(valueKey(name))) names.set(valueKey(name), name);
  }
  return [...names.values()].sort(compareText).map((name) => ({
    value: `${ATTRIBUTE}${name}`,
    text: dimensionText({ kind: 'attribute', name }),
  }));
}

export function dimensionOf(value: string | undefined): Dimension {
  if (value?.startsWith(ATTRIBUTE)) return { kind: 'attribute', name: value.slice(ATTRIBUTE.length) };
  return { kind: KINDS.find((it) => it === value) ?? 'transcript' };
}

export function dimensionText(by: Dimension): string {
  switch (by.kind) {
    case 'transcript':
      return vscode.l10n.t('transcript');
    case 'speaker':
      return vscode.l10n.t('speaker');
    case 'role':
      return vscode.l10n.t('role');
    case 'coder':
      return vscode.l10n.t('coder');
    case 'attribute':
      return vscode.l10n.t('attribute {0}', by.name);
  }
}

/** As the head of a column. */
export function dimensionTitle(by: Dimension): string {
  switch (by.kind) {
    case 'transcript':
      return vscode.l10n.t('Transcript');
    case 'speaker':
      return vscode.l10n.t('Speaker');
    case 'role':
      return vscode.l10n.t('Role');
    case 'coder':
      return vscode.l10n.t('Coder');
    case 'attribute':
      return by.name;
  }
}
