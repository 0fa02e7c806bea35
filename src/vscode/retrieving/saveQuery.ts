import * as vscode from 'vscode';
import { QUERIES_FILE } from '../../core/project/studyPaths';
import type { SavedQuery } from '../../core/query/savedQueries';
import { saveQuery } from '../../core/query/savedQueryEdits';
import { applyEdits } from '../../core/text/edit';
import { Lines } from '../../core/text/lines';
import { withPath } from '../../core/yaml/unreadableFile';
import { askText } from '../askText';
import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import { toRange } from '../ranges';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { NotAppliedError } from '../writing/notApplied';
import { hasUnsavedText, openFile } from '../writing/openFile';
import { reportFailure } from '../writing/reportFailure';
import { saveDocument } from '../writing/saveDocument';
import { oneLine } from './oneLine';

/** Asks for a name, and saves a query under it. Tells the user when it can't. */
export async function saveQueryCommand(session: CodingSession, folder: StudyFolder, query: string): Promise<void> {
  const { studies, writes, log } = session;
  const name = await askQueryName(folder, query);
  if (name === undefined) return;
  const description = folder.study.savedQueries.find((it) => it.name === name)?.description;
  await writes.run(async () => {
    try {
      await writeQuery(folder, { name, query, description });
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

/** Writes it as one step that can be undone in the file's editor. What wasn't saved in there stays unsaved. */
async function writeQuery(folder: StudyFolder, saved: SavedQuery): Promise<void> {
  const uri = uriOf(folder, QUERIES_FILE);
  const document = await openFile(uri);
  const text = document?.getText() ?? '';
  const edits = withPath(QUERIES_FILE, () => saveQuery(text, saved));
  if (!edits.length) return;
  const isUnsaved = document !== undefined && (await hasUnsavedText(document));
  const edit = new vscode.WorkspaceEdit();
  if (document) {
    const lines = new Lines(text);
    for (const { start, end, newText } of edits) edit.replace(uri, toRange(lines.rangeAt(start, end)), newText);
  } else {
    edit.createFile(uri, { contents: new TextEncoder().encode(applyEdits('', edits)) });
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new NotAppliedError(vscode.l10n.t('The editor could not make the change; nothing was written.'));
  if (document && !isUnsaved) await saveDocument(document);
}
