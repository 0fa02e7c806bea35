import * as vscode from 'vscode';
import { nodeOf } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';

/**
 * Takes sidecars along when transcripts are renamed, moved or deleted in the editor, and brings back one that was left alone. What that
 * takes is loaded then.
 */
export function registerFiles(session: CodingSession): vscode.Disposable {
  let loading: Promise<MovedFiles> | undefined;
  const movedFiles = () => (loading ??= load(session));
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) =>
      event.waitUntil(movedFiles().then((it) => it.beforeMove(event.files))),
    ),
    vscode.workspace.onDidRenameFiles(async ({ files }) => (await movedFiles()).afterMove(files)),
    vscode.commands.registerCommand('transcriptCoding.moveToTranscript', async (argument?: unknown) => {
      const { moveToTranscript, whichSidecar } = await import('./moveToTranscript');
      const sidecar = await whichSidecar(session.studies, nodeOf(argument));
      if (sidecar) await moveToTranscript(session, sidecar);
    }),
    vscode.workspace.onWillDeleteFiles((event) =>
      event.waitUntil(movedFiles().then((it) => it.beforeDelete(event.files))),
    ),
    { dispose: () => void loading?.then((it) => it.dispose()) },
  );
}

type MovedFiles = Awaited<ReturnType<typeof load>>;

async function load(session: CodingSession) {
  const { MovedFiles } = await import('./movedFiles');
  return new MovedFiles(session);
}
