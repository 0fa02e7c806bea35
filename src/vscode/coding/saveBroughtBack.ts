import { readSidecar } from '../../core/codings/readSidecar';
import type { FileChange } from '../../core/project/fileChange';
import { isSidecarPath, transcriptOfSidecar } from '../../core/project/studyPaths';
import { openDocument } from '../study/openDocument';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import type { CodingSession } from './codingSession';
import { saveMovedCodings } from './saveMovedCodings';

/**
 * Writes where codings are now that an undo or redo has brought back, and what they say there: their transcript may have been edited and
 * saved while they weren't there. Those that were only found there wait for the next save, as any do.
 */
export async function saveBroughtBack(
  session: CodingSession,
  folder: StudyFolder,
  changes: readonly FileChange[],
): Promise<void> {
  for (const { path: sidecar, before, after } of changes) {
    if (!isSidecarPath(sidecar) || after === undefined) continue;
    const path = transcriptOfSidecar(sidecar, (it) => folder.study.isTranscript(it));
    const document = path === undefined ? undefined : openDocument(uriOf(folder, path));
    if (path === undefined || !document) continue;
    const were = idsIn(before);
    const broughtBack = new Set([...idsIn(after)].filter((id) => !were.has(id)));
    await saveMovedCodings(session, document, { folder, path }, { sidecar, ids: broughtBack });
  }
}

function idsIn(sidecar = ''): Set<string> {
  return new Set(readSidecar(sidecar).sidecar.codings.map(({ id }) => id));
}
