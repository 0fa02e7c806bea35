import * as vscode from 'vscode';
import { QUERIES_FILE } from '../../core/project/studyPaths';
import { saveQuery } from '../../core/query/savedQueryEdits';
import { askText } from '../askText';
import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { editFile } from '../writing/editFile';
import { reportFailure } from '../writing/reportFailure';
import { oneLine } from './oneLine';

/** Asks for a name, and saves a query under it. Tells the user when it can't. */
export async function saveQueryCommand(session: CodingSession, folder: StudyFolder, query: string): Promise<void> {
  const { studies, writes, log } = session;
  const name = await askQueryName(folder, query);
  if (name === undefined) return;
  const description = folder.study.savedQueries.find((it) => it.name === name)?.description;
  await writes.run(async () => {
    try {
      await editFile(folder, QUERIES_FILE, (text) => saveQuery(text, { name, query, description }));
      await studies.refresh([uriOf(folder, QUERIES_FILE)]);
      tell(vscode.l10n.t('Saved as “{0}” in {1}', name, QUERIES_FILE));
    } catch (error) {
      reportFailure(error, folder, log);
    }
  });
}

/** A name, that of a saved query only where that is to be replaced. */
async function askQueryName({ study }: StudyFolder, query: string): Promise<string | undefined> {
  const choices = study.savedQueries.map((it) => ({ label: it.name, description: oneLine(it.query), value: it.name }));
  const name = await askText({
    title: vscode.l10n.t('Save Query'),
    placeholder: vscode.l10n.t('A name, or a saved query to replace'),
    choices,
    typed: (text) => ({ label: text, description: vscode.l10n.t('save as a new query'), value: text }),
  });
  const known = name === undefined ? undefined : study.savedQueries.find((it) => it.name === name);
  if (!known || known.query.trim() === query.trim()) return name;
  const replace = vscode.l10n.t('Replace');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Replace the saved query “{0}”?', known.name),
    { modal: true, detail: vscode.l10n.t('Until now it is: {0}', oneLine(known.query)) },
    replace,
  );
  return chosen === replace ? name : undefined;
}
