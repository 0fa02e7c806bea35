import type * as vscode from 'vscode';
import { CODEBOOK } from '../../core/project/studyPaths';
import { saveCodings } from '../settings';
import { openDocument } from '../study/openDocument';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import type { CodingSession } from './codingSession';
import { reportFailure } from '../writing/reportFailure';
import { saveDocument } from '../writing/saveDocument';
import { saveMovedCodings } from './saveMovedCodings';

/** What is to be done when a transcript has been saved: its sidecars come to say where its codings are now, and are saved too. */
export function saveWithTranscript(session: CodingSession, document: vscode.TextDocument): Promise<void> {
  const { studies, writes, log } = session;
  return writes.run(async () => {
    const place = studies.find(document.uri);
    if (!place) return;
    const { folder, path } = place;
    const sidecars = folder.study.sidecarPathsOf(path);
    // What fails is told, and keeps nothing else from being saved.
    const attempt = (work: () => Promise<void>) => work().catch((error: unknown) => reportFailure(error, folder, log));
    await attempt(() => saveMovedCodings(session, document, place));
    for (const unsaved of unsavedCodings(document, place)) await attempt(() => saveDocument(unsaved));
    await attempt(() => studies.refresh(sidecars.map((sidecar) => uriOf(folder, sidecar))));
  });
}

/** The documents with unsaved codings, and codes, that are to be saved with a transcript. */
function unsavedCodings({ uri }: vscode.TextDocument, { folder, path }: StudyPlace): vscode.TextDocument[] {
  if (saveCodings(uri) !== 'withTranscript') return [];
  return [CODEBOOK, ...folder.study.sidecarPathsOf(path)].flatMap((it) => {
    const document = openDocument(uriOf(folder, it));
    return document?.isDirty ? [document] : [];
  });
}
