import * as vscode from 'vscode';
import { QUERIES_FILE } from '../../core/project/studyPaths';
import { readSavedQueries } from '../../core/query/savedQueries';
import { lensTitle } from '../lensTitle';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';

/** A lens over each saved query of a study that finds its excerpts. A file of this name elsewhere is another program's. */
export async function savedQueryLenses(studies: Studies, document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  await studies.load();
  const place = studies.find(document.uri);
  if (place?.path !== QUERIES_FILE) return [];
  const { study, root } = place.folder;
  if (!study.hasTranscripts && study.codebookState === 'missing') return [];
  return readSavedQueries(document.getText()).queries.map(
    ({ name, query, nameRange }) =>
      new vscode.CodeLens(toRange(nameRange), {
        command: 'transcriptCoding.findExcerpts',
        title: lensTitle('search', vscode.l10n.t('Find Excerpts')),
        arguments: [{ query, root, name }],
      }),
  );
}
