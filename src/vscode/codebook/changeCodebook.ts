import * as vscode from 'vscode';
import { unknownCodes } from '../../core/project/codeTree';
import { newCodebook, withCodes } from '../../core/project/newCodebook';
import type { Study } from '../../core/project/study';
import { CODEBOOK } from '../../core/project/studyPaths';
import { changeFile } from '../writing/changeFile';
import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import type { StudyFolder } from '../study/studyFolder';

/** Makes a codebook where there is none. Tells the user when it can't, and returns whether there is one now. */
export function createCodebook(session: CodingSession, folder: StudyFolder): Promise<boolean> {
  const names = [...folder.study.index.codes()].sort();
  const example = {
    name: vscode.l10n.t('First-code'),
    description: vscode.l10n.t('What this code means, so that two people use it alike.'),
  };
  const change = (text: string | undefined) => text ?? newCodebook(names, example);
  return changeFile(session, { folder, path: CODEBOOK }, { change });
}

/** Adds codes to the codebook, as one step that can be undone. Tells the user when it can't. */
export function addToCodebook(session: CodingSession, folder: StudyFolder, names: readonly string[]): Promise<boolean> {
  const codes = names.map((name) => ({ name }));
  const title = `${names.map((name) => `+${name}`).join(', ')} (${CODEBOOK})`;
  return changeFile(session, { folder, path: CODEBOOK }, { change: (text = '') => withCodes(text, codes), title });
}

/** Asks which of the codes that aren't in the codebook are meant. */
export async function pickUnknownCodes(study: Study, offered?: readonly string[]): Promise<string[]> {
  const items = unknownCodes(study)
    .filter(({ name }) => offered?.includes(name) ?? true)
    .map(({ name, own }) => ({ label: name, description: String(own) }));
  if (!items.length) tell(vscode.l10n.t('All codes are in the codebook.'));
  const title = vscode.l10n.t('Add to Codebook');
  const chosen = items.length ? await vscode.window.showQuickPick(items, { title, canPickMany: true }) : undefined;
  return chosen?.map(({ label }) => label) ?? [];
}
