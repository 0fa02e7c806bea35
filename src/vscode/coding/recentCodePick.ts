import * as vscode from 'vscode';
import { canonicalName } from '../../core/project/codeTree';
import type { Study } from '../../core/project/study';
import { pickIcon } from '../codes/codeColors';
import { tell } from '../messages';
import { isInStudy, type RecentCodes } from './recentCodes';

/** Asks for one of the recent codes, which are listed with their digits. */
export async function pickRecentCode(
  study: Study,
  { digits }: Pick<RecentCodes, 'digits'>,
  title: string,
): Promise<string | undefined> {
  const items = digits.flatMap((written, i) => {
    const name = canonicalName(study, written);
    if (!written || !isInStudy(study, name)) return [];
    const detail = study.codebook.find(name)?.description;
    const iconPath = pickIcon(study.codebook.colorOf(name));
    return [{ label: `${i + 1} ${name}`, name, iconPath, ...(detail ? { detail } : {}) }];
  });
  if (!items.length) tell(vscode.l10n.t('No code has been used yet.'));
  const placeHolder = vscode.l10n.t('The code, or its digit');
  return items.length ? (await vscode.window.showQuickPick(items, { title, placeHolder }))?.name : undefined;
}
