import * as vscode from 'vscode';
import { unknownCodes } from '../../core/project/codeTree';
import { newCodebook, withCodes } from '../../core/project/newCodebook';
import type { Study } from '../../core/project/study';
import { CODEBOOK } from '../../core/project/studyPaths';
import { withPath } from '../../core/yaml/unreadableFile';
import { applyChanges, readTexts } from '../coding/applyChanges';
import type { CodingSession } from '../coding/codingSession';
import { reportFailure } from '../coding/reportFailure';
import { tell } from '../messages';
import { uriOf, type StudyFolder } from '../study/studyFolder';

/** Makes a codebook where there is none. Tells the user when it can't, and returns whether there is one now. */
export function createCodebook(session: CodingSession, folder: StudyFolder): Promise<boolean> {
  const names = [...folder.study.index.codes()].sort();
  const example = {
    name: vscode.l10n.t('First-code'),
    description: vscode.l10n.t('What this code means, so that two people use it alike.'),
  };
  return changeCodebook(session, folder, (text) => text ?? newCodebook(names, example));
}

/** Adds codes to the codebook, as one step that can be undone. Tells the user when it can't. */
export function addToCodebook(session: CodingSession, folder: StudyFolder, names: readonly string[]): Promise<boolean> {
  const codes = names.map((name) => ({ name }));
  const title = `${names.map((name) => `+${name}`).join(', ')} (${CODEBOOK})`;
  return changeCodebook(session, folder, (text = '') => withCodes(text, codes), title);
}

/** Asks which of the codes that aren't in the codebook are meant. */
export async function pickUnknownCodes(study: Study): Promise<string[]> {
  const items = unknownCodes(study).map(({ name, own }) => ({ label: name, description: String(own) }));
  if (!items.length) tell(vscode.l10n.t('All codes are in the codebook.'));
  const title = vscode.l10n.t('Add to Codebook');
  const chosen = items.length ? await vscode.window.showQuickPick(items, { title, canPickMany: true }) : undefined;
  return chosen?.map(({ label }) => label) ?? [];
}

function changeCodebook(
  { studies, history, writes, log }: CodingSession,
  folder: StudyFolder,
  change: (text: string | undefined) => string,
  titleToUndo?: string,
): Promise<boolean> {
  return writes.run(async () => {
    try {
      const before = (await readTexts(folder, [CODEBOOK])).get(CODEBOOK);
      const after = withPath(CODEBOOK, () => change(before));
      if (after !== before) {
        const changes = [{ path: CODEBOOK, before, after }];
        await applyChanges(folder, changes);
        if (titleToUndo !== undefined) history.add({ folder, title: titleToUndo, changes });
      }
      await studies.refresh([uriOf(folder, CODEBOOK)]);
      return true;
    } catch (error) {
      reportFailure(error, folder, log);
      return false;
    }
  });
}
