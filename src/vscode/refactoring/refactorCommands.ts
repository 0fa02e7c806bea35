import * as vscode from 'vscode';
import type { CodesView } from '../codes/codesView';
import { SELECTED, type StudyCode } from '../codes/studyCode';
import { deleteCodeCommand, mergeCodesCommand } from './codeCommands';
import { moveCodesCommand } from './moveCommand';
import { codeMeant, studyCodeOf } from './pickCode';
import type { RefactoringSession } from './refactoringSession';
import { renameCodeCommand, renameSpeakerCommand } from './renameCommands';
import { splitCodeCommand } from './splitCode';
import type { SpeakersView } from '../speakers/speakersView';
import { rowsMeant } from '../speakers/studySpeaker';

export type RefactorCommand = 'renameCode' | 'mergeCodes' | 'splitCode' | 'moveCode' | 'deleteCode' | 'renameSpeaker';
type Run = (
  session: RefactoringSession,
  view: CodesView,
  args: readonly unknown[],
  speakers: SpeakersView,
) => Promise<void>;

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
    (session, code, [, selected, to]) =>
      moveCodesCommand(session, severalCodes(selected) ?? [code], typeof to === 'string' ? to : undefined),
  ),
  deleteCode: withCode(() => vscode.l10n.t('Delete Code'), deleteCodeCommand),
  renameSpeaker: (session, _, [argument, selected], speakers) => {
    const rows = rowsMeant(speakers, argument, selected);
    return renameSpeakerCommand(session, argument === SELECTED || rows.length ? rows : undefined);
  },
};

function withCode(
  title: () => string,
  run: (session: RefactoringSession, code: StudyCode, args: readonly unknown[]) => Promise<void>,
): Run {
  return async (session, view, args) => {
    const code = await codeMeant(session, view, args[0], title());
    if (code) await run(session, code, args);
  };
}

/** The codes that are selected together in the Codes view, or dragged from it. */
function severalCodes(selected: unknown): StudyCode[] | undefined {
  if (!Array.isArray(selected) || selected.length < 2) return undefined;
  const codes = selected.flatMap((it: unknown) => studyCodeOf(it) ?? []);
  return codes.length > 1 ? codes : undefined;
}
