import * as vscode from 'vscode';
import type { CodedTranscript } from '../../core/project/codeTranscript';
import type { FileChange } from '../../core/project/fileChange';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { savePositions } from '../../core/project/savePositions';
import { baseName } from '../../core/project/studyPaths';
import { trackingKey } from '../../core/project/trackingKey';
import { withPath } from '../../core/yaml/unreadableFile';
import { isConfidential } from '../settings';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import { makeChanges, readTexts } from './applyChanges';
import type { CodingSession } from './codingSession';
import { reportFailure } from './reportFailure';

/**
 * Writes into the sidecars where codings have moved to, when their transcript has been saved. Those that were followed through edits
 * move back when the edits are undone; those that were found in a text that had become another can be put back with Undo Coding.
 */
export async function saveMovedCodings(
  { studies, history, log }: CodingSession,
  document: vscode.TextDocument,
  { folder, path }: StudyPlace,
): Promise<void> {
  const coded = studies.coded(document);
  if (!coded?.codings.some((coding) => coding.state === 'moved')) return;
  const text = document.getText();
  studies.expectSaved(document, coded);
  const followed = { ...coded, codings: coded.codings.filter((coding) => !wasFound(coded, coding)) };
  const found: FileChange[] = [];
  for (const sidecar of folder.study.sidecarPathsOf(path)) {
    const move = (it: CodedTranscript) => (old: string) =>
      withPath(sidecar, () => savePositions(it, text, sidecar, old, isConfidential(document.uri)));
    try {
      const [change] = await makeChanges(folder, async () => {
        const before = (await readTexts(folder, [sidecar])).get(sidecar);
        const after = before && move(coded)(before);
        return after === before ? [] : [{ path: sidecar, before, after }];
      });
      if (change?.before === undefined) continue;
      history.rewrite(uriOf(folder, sidecar), move(followed));
      const before = move(followed)(change.before);
      if (before !== change.after) found.push({ path: sidecar, before, after: change.after });
    } catch (error) {
      reportFailure(error, folder, log);
    }
  }
  if (found.length) {
    history.add({ folder, title: vscode.l10n.t('new places of excerpts ({0})', baseName(path)), changes: found });
  }
}

function wasFound({ tracked }: CodedTranscript, { id, source }: PlacedCoding): boolean {
  return source.kind === 'sidecar' && id !== undefined && !!tracked.get(trackingKey(source.path, id))?.isFound;
}
