import * as vscode from 'vscode';
import { moveCodings } from '../../core/codings/moveCodings';
import { allCodings, type TrackedTranscript } from '../../core/project/codeTranscript';
import type { FileChange } from '../../core/project/fileChange';
import { movesOf, savePositionsIn } from '../../core/project/savePositions';
import { baseName } from '../../core/project/studyPaths';
import { trackingKey } from '../../core/project/trackingKey';
import { applyEdits } from '../../core/text/edit';
import { withPath } from '../../core/yaml/unreadableFile';
import { isConfidential } from '../settings';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import { makeChanges, readTexts } from '../writing/applyChanges';
import type { CodingSession } from './codingSession';
import { hasUnsavedText } from '../writing/openFile';
import { reportFailure } from '../writing/reportFailure';

/** Some codings of one sidecar, as far as they were followed and not found. */
interface FollowedCodingsOf {
  readonly sidecar: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * Writes into the sidecars where codings have moved to, when their transcript has been saved. Those that were followed through edits
 * move back when the edits are undone; those that were found in a text that had become another can be put back with Undo Coding.
 * @param only to be written; all if it isn't given.
 */
export async function saveMovedCodings(
  { studies, history, log }: CodingSession,
  document: vscode.TextDocument,
  { folder, path }: StudyPlace,
  only?: FollowedCodingsOf,
): Promise<void> {
  if (await hasUnsavedText(document)) return; // it has been edited since; the next save writes where they are then
  const coded = studies.coded(document);
  if (!coded || !allCodings(coded).some(({ state }) => state === 'moved')) return;
  const text = document.getText();
  studies.expectSaved(document, coded);
  const found: FileChange[] = [];
  for (const sidecar of only ? [only.sidecar] : folder.study.sidecarPathsOf(path)) {
    try {
      const moves = movesOf(coded, text, sidecar, isConfidential(document.uri)).filter(
        ({ id }) => !only || (only.ids.has(id) && !wasFound(coded, sidecar, id)),
      );
      if (!moves.length) continue;
      const [change] = await makeChanges(folder, async () => {
        const before = (await readTexts(folder, [sidecar])).get(sidecar);
        if (before === undefined) return [];
        const after = withPath(sidecar, () => applyEdits(before, moveCodings(before, moves)));
        return after === before ? [] : [{ path: sidecar, before, after }];
      });
      const { before, after } = change ?? {};
      if (before === undefined) continue;
      const followed = moves.filter(({ id }) => !wasFound(coded, sidecar, id));
      history.rewrite(uriOf(folder, sidecar), (version) => savePositionsIn(version, followed, before));
      const withFollowed = savePositionsIn(before, followed, before);
      if (withFollowed !== after) found.push({ path: sidecar, before: withFollowed, after });
    } catch (error) {
      reportFailure(error, folder, log);
    }
  }
  if (found.length) {
    history.add({ folder, title: vscode.l10n.t('new places of excerpts ({0})', baseName(path)), changes: found });
  }
}

function wasFound({ tracked }: TrackedTranscript, sidecar: string, id: string): boolean {
  return !!tracked.get(trackingKey(sidecar, id))?.isFound;
}
