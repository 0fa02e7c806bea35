import type * as vscode from 'vscode';
import type { CodedTranscript } from '../../core/project/codeTranscript';
import { savePositions } from '../../core/project/savePositions';
import { uriOf } from '../study/studyFolder';
import { applyChanges, readTexts } from './applyChanges';
import { reportFailure } from './changeCodings';
import type { CodingSession } from './codingSession';

/** Writes into the sidecars where codings have moved to, when their transcript is saved. */
export async function saveMovedCodings(
  { studies, history }: CodingSession,
  document: vscode.TextDocument,
  coded: CodedTranscript,
): Promise<void> {
  const place = studies.find(document.uri);
  if (!place) return;
  const { folder, path } = place;
  const text = document.getText();
  for (const sidecar of folder.study.sidecarPathsOf(path)) {
    try {
      const before = (await readTexts(folder, [sidecar])).get(sidecar);
      if (before === undefined) continue;
      const move = (sidecarText: string) => savePositions(coded, text, sidecar, sidecarText);
      await applyChanges(folder, [{ path: sidecar, before, after: move(before) }]);
      history.rewrite(uriOf(folder, sidecar), move);
    } catch (error) {
      reportFailure(error, folder, [sidecar]);
    }
  }
  await studies.refresh(folder.study.sidecarPathsOf(path).map((sidecar) => uriOf(folder, sidecar)));
}
