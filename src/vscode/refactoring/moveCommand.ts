import * as vscode from 'vscode';
import { CODEBOOK } from '../../core/project/studyPaths';
import { canMove, moveCodes } from '../../core/refactorings/moveCodes';
import type { StudyCode } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';
import { pickCode } from './pickCode';
import { refactorAtOnce } from './refactorAtOnce';

/**
 * Puts codes under another one, or at the top: where it is said, or where it is picked. That changes the codebook alone and is one step,
 * so it isn't asked about, as dropping a file into another folder isn't.
 * @param to the code that they are to be under; empty for the top.
 */
export async function moveCodesCommand(
  session: CodingSession,
  codes: readonly StudyCode[],
  to: string | undefined,
): Promise<void> {
  const [first] = codes;
  if (!first) return;
  const { folder } = first;
  const { study } = folder;
  const names = codes.filter((code) => code.folder === folder).map(({ name }) => name);
  const label = names.join(', ');
  const top = { label: `$(home) ${vscode.l10n.t('To the top')}`, value: '' };
  const parent =
    to ??
    (await pickCode(
      study,
      vscode.l10n.t('Move Code “{0}”', label),
      vscode.l10n.t('Under which code?'),
      (it) => study.codebook.find(it) !== undefined && canMove(study, { names, parent: it }),
      canMove(study, { names, parent: '' }) ? [top] : [],
    ));
  if (parent === undefined) return;
  await refactorAtOnce(session, {
    folder,
    files: () => [CODEBOOK],
    make: (files) => moveCodes(files, { names, parent }),
    undo: undoTitle(label, parent),
    done:
      parent === ''
        ? vscode.l10n.t('Moved “{0}” to the top.', label)
        : vscode.l10n.t('Moved “{0}” under “{1}”.', label, parent),
  });
}

function undoTitle(label: string, parent: string): string {
  return parent === ''
    ? vscode.l10n.t('moving of “{0}” to the top', label)
    : vscode.l10n.t('moving of “{0}” under “{1}”', label, parent);
}
