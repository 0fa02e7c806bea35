import * as vscode from 'vscode';
import { hiddenCodes } from '../../core/stripes/hiddenCodes';
import type { StudyFolder } from '../study/studyFolder';
import type { ShownCodings } from './shownCodings';

/** Says what isn't to be seen in the text, and how it can be seen again; nothing where all is. */
export function hiddenMessage(folders: readonly StudyFolder[], shown: ShownCodings): string {
  let codes = 0;
  const coders = new Set<string>();
  for (const folder of folders) {
    const { codebook, index } = folder.study;
    const hidden = shown.hidden(folder);
    for (const coder of hidden.coders) coders.add(coder);
    if (Object.keys(hidden.codes).length) codes += hiddenCodes(codebook, index.codes(), shown.filter(folder)).length;
  }
  const what: string[] = [];
  if (codes) what.push(codes === 1 ? vscode.l10n.t('1 code') : vscode.l10n.t('{0} codes', codes));
  const named = [...coders].filter(Boolean);
  if (named.length) what.push(vscode.l10n.t('what is coded by {0}', named.join(', ')));
  if (coders.has('')) what.push(vscode.l10n.t('what is coded by nobody in particular'));
  if (!what.length) return '';
  return vscode.l10n.t('Hidden in the text: {0}. “Show All in the Text” brings them back.', what.join('; '));
}
