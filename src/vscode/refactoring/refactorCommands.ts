import * as vscode from 'vscode';
import type { CodesView } from '../codes/codesView';
import { codeOf, nodeOf, type StudyCode } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';
import { deleteCodeCommand, mergeCodesCommand, moveCodeCommand } from './codeCommands';
import { codeMeant } from './pickCode';
import { renameCodeCommand, renameSpeakerCommand } from './renameCommands';
import { splitCodeCommand } from './splitCode';

export type RefactorCommand = 'renameCode' | 'mergeCodes' | 'splitCode' | 'moveCode' | 'deleteCode' | 'renameSpeaker';
type Run = (session: CodingSession, view: CodesView, args: readonly unknown[]) => Promise<void>;

/** The commands that change codes and speakers all over a study, by name. They are given what they were called on, if anything. */
export const refactorCommands: Readonly<Record<RefactorCommand, Run>> = {
  renameCode: withCode(() => vscode.l10n.t('Rename Code'), renameCodeCommand),
  mergeCodes: withCode(
    () => vscode.l10n.t('Merge Codes'),
    (session, code, [, selected]) => mergeCodesCommand(session, severalCodes(selected) ?? [code]),
  ),
  splitCode: withCode(() => vscode.l10n.t('Split Code'), splitCodeCommand),
  moveCode: withCode(
    () => vscode.l10n.t('Move Code'),
    (session, code, [, parent]) => moveCodeCommand(session, code, typeof parent === 'string' ? parent : undefined),
  ),
  deleteCode: withCode(() => vscode.l10n.t('Delete Code'), deleteCodeCommand),
  renameSpeaker: (session) => renameSpeakerCommand(session),
};

function withCode(
  title: () => string,
  run: (session: CodingSession, code: StudyCode, args: readonly unknown[]) => Promise<void>,
): Run {
  return async (session, view, args) => {
    const code = await codeMeant(session, view, args[0], title());
    if (code) await run(session, code, args);
  };
}

/** The codes that are selected together in the Codes view. */
function severalCodes(selected: unknown): StudyCode[] | undefined {
  if (!Array.isArray(selected) || selected.length < 2) return undefined;
  const codes = selected.flatMap((node: unknown) => codeOf(nodeOf(node)) ?? []);
  return codes.length > 1 ? codes : undefined;
}
