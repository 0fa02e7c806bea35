import * as vscode from 'vscode';
import type { Study } from '../../core/project/study';
import { tell } from '../messages';
import type { Studies } from '../study/studies';
import { isSame } from '../study/studyFolder';
import type { CodesNode } from './codesNode';
import { readDragged } from './draggedCodes';
import { codeOf, type StudyCode } from './studyCode';

const MOVE = 'transcriptCoding.moveCode';

/** Moves codes that were dragged under the code that they are dropped on, or to the top where they are dropped on a study or on nothing. */
export async function dropOnCode(
  studies: Studies,
  target: CodesNode | undefined,
  transfer: vscode.DataTransfer,
): Promise<void> {
  const dragged = await readDragged(transfer, studies);
  if (!dragged || target?.kind === 'attention' || target?.kind === 'attentionItem') return;
  const parent = codeOf(target);
  const folder = target?.folder;
  for (const code of dragged.codes) {
    const refusal = folder && !isSame(folder.root, code.folder.root) ? otherStudy(code) : whyNot(code, parent?.name);
    if (refusal) {
      tell(refusal);
      return;
    }
  }
  const to = parent?.name ?? '';
  // Dropped on itself, or where it is, a code stays there.
  const moved = dragged.codes.filter(({ folder, name }) => name !== to && parentOf(folder.study, name) !== to);
  for (const each of new Set(moved.map((code) => code.folder))) {
    const codes = moved.filter((code) => code.folder === each);
    await vscode.commands.executeCommand(MOVE, codes[0], codes, to);
  }
}

function otherStudy({ name }: StudyCode): string {
  return vscode.l10n.t('“{0}” belongs to another study.', name);
}

/** Why a code can't be moved under another one, or to the top; nothing when it can. */
function whyNot({ folder: { study }, name }: StudyCode, parent: string | undefined): string | undefined {
  if (!study.codebook.isCode(name)) return vscode.l10n.t('“{0}” is not in the codebook: add it first.', name);
  if (parent === undefined) return undefined;
  if (!study.codebook.isCode(parent)) return vscode.l10n.t('“{0}” is not in the codebook: add it first.', parent);
  for (let above: string | undefined = parent; above; above = study.codebook.parentOf(above)?.name) {
    if (above === name && parent !== name) return vscode.l10n.t('“{0}” stands under “{1}”.', parent, name);
  }
  return undefined;
}

/** The name of the code that a code stands under; empty at the top. */
function parentOf(study: Study, name: string): string {
  return study.codebook.parentOf(name)?.name ?? '';
}
