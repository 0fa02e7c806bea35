import type * as vscode from 'vscode';
import { savePositions } from '../../core/project/savePositions';
import { withPath } from '../../core/yaml/unreadableFile';
import { uriOf } from '../study/studyFolder';
import { applyChanges, readTexts } from './applyChanges';
import type { CodingSession } from './codingSession';
import { reportFailure } from './reportFailure';

/** Writes into the sidecars where codings have moved to, when their transcript has been saved. */
export function saveMovedCodings(session: CodingSession, document: vscode.TextDocument): Promise<void> {
  const { studies, history, writes, log } = session;
  return writes.run(async () => {
    const coded = studies.coded(document);
    const place = studies.find(document.uri);
    if (!coded?.codings.some((coding) => coding.state === 'moved') || !place) return;
    const { folder, path } = place;
    const text = document.getText();
    studies.expectSaved(document, coded);
    const sidecars = folder.study.sidecarPathsOf(path);
    for (const sidecar of sidecars) {
      try {
        const before = (await readTexts(folder, [sidecar])).get(sidecar);
        if (before === undefined) continue;
        const move = (old: string) => withPath(sidecar, () => savePositions(coded, text, sidecar, old));
        const after = move(before);
        if (after === before) continue;
        await applyChanges(folder, [{ path: sidecar, before, after }]);
        history.rewrite(uriOf(folder, sidecar), move);
      } catch (error) {
        reportFailure(error, folder, log);
      }
    }
    await studies.refresh(sidecars.map((sidecar) => uriOf(folder, sidecar)));
  });
}
