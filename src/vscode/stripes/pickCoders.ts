import * as vscode from 'vscode';
import { coderKey } from '../../core/coders/coder';
import { coderMarks } from '../../core/coders/coderMarks';
import { isInText } from '../../core/project/placedCoding';
import type { Study } from '../../core/project/study';
import { coderText } from '../coders/coderText';
import { excerptCount } from '../counts';

interface CoderItem extends vscode.QuickPickItem {
  readonly coder: string;
}

/**
 * Asks whose codings are to be seen.
 * @param hidden the coders whose codings aren't seen now; no name for nobody in particular.
 * @returns the same for what is chosen, or nothing when it is left as it is.
 */
export async function pickCoders(study: Study, hidden: readonly string[]): Promise<string[] | undefined> {
  const counts = excerptsByCoder(study);
  const marks = counts.size > 1 ? coderMarks(study.coderNames) : new Map<string, string>();
  const items = [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([coder, count]): CoderItem => ({
      coder,
      label: coderText(coder || undefined),
      description: [marks.get(coderKey(coder)), excerptCount(count)].filter(Boolean).join(' · '),
      picked: !hidden.includes(coder),
    }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Whose Codings to Show in the Text'),
    placeHolder: vscode.l10n.t('The codings of others stay in the files, in the Codes view and in the counts'),
  });
  return picked && items.filter((item) => !picked.includes(item)).map(({ coder }) => coder);
}

/** How many excerpts each coder has; no name for nobody in particular. */
function excerptsByCoder(study: Study): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { codings } of study.transcripts()) {
    for (const coding of codings) {
      const coder = coding.coder ?? '';
      if (isInText(coding)) counts.set(coder, (counts.get(coder) ?? 0) + 1);
    }
  }
  return counts;
}
