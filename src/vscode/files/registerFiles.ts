import * as vscode from 'vscode';
import type { CodingSession } from '../coding/codingSession';

/** Takes sidecars along when transcripts are renamed, moved or deleted in the editor. What that takes is loaded then. */
export function registerFiles(session: CodingSession): vscode.Disposable {
  let loading: Promise<MovedFiles> | undefined;
  const movedFiles = () => (loading ??= load(session));
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) =>
      event.waitUntil(movedFiles().then((it) => it.beforeMove(event.files))),
    ),
    vscode.workspace.onDidRenameFiles(async ({ files }) => (await movedFiles()).afterMove(files)),
    vscode.workspace.onWillDeleteFiles((event) =>
      event.waitUntil(movedFiles().then((it) => it.beforeDelete(event.files))),
    ),
  );
}

type MovedFiles = Awaited<ReturnType<typeof load>>;

async function load(session: CodingSession) {
  const { MovedFiles } = await import('./movedFiles');
  return new MovedFiles(session);
}
