import * as vscode from 'vscode';
import { CODEBOOK, isFindingsPath, isSidecarPath, transcriptOfSidecar } from '../../core/project/studyPaths';
import { openDocument } from './openDocument';
import { Slices } from './slices';
import { pathIn, type FoundFolder } from './studyFolder';

/** From so many files on, reading shows how far it is, and can be cancelled. */
export const MANY_FILES = 300;

/** What is to be read again in each study. */
export type StaleFiles = ReadonlyMap<FoundFolder, ReadonlySet<string>>;

/** Reads files again, and lets others do their work between them. */
export async function readStudies(
  stale: StaleFiles,
  progress?: vscode.Progress<{ increment: number }>,
  token?: vscode.CancellationToken,
): Promise<void> {
  const slices = new Slices();
  for (const [folder, paths] of stale) {
    await folder.study.update(paths, {
      turn: () => slices.turn(),
      isCancelled: () => token?.isCancellationRequested ?? false,
      onProgress: (_, total) => progress?.report({ increment: 100 / total }),
    });
    forgetMissing(folder, paths);
  }
}

/** Reads files that somebody waits for; when they are many, this is shown, and can be cancelled. */
export async function readWaitedFor(stale: StaleFiles): Promise<void> {
  const count = countOf(stale);
  if (count < MANY_FILES) {
    await readStudies(stale);
    return;
  }
  const title = vscode.l10n.t('Reading {0} files of the study', count);
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, cancellable: true, title },
    (progress, token) => readStudies(stale, progress, token),
  );
}

export function countOf(stale: StaleFiles): number {
  return [...stale.values()].reduce((sum, paths) => sum + paths.size, 0);
}

/** What is read before all else: the codebooks, which decide how all is read, saved queries and summaries, and what is open, with what stands beside it. */
export function firstOf(stale: StaleFiles): StaleFiles {
  return new Map(
    [...stale].map(([folder, paths]) => {
      const open = new Set<string>();
      for (const { uri } of vscode.workspace.textDocuments) {
        const path = pathIn(folder.root, uri);
        if (path !== undefined && paths.has(path) && openDocument(uri)) open.add(path);
      }
      const isFirst = (path: string) =>
        path === CODEBOOK ||
        isFindingsPath(path) ||
        open.has(path) ||
        (isSidecarPath(path) && transcriptOfSidecar(path, (it) => open.has(it)) !== undefined);
      return [folder, new Set([...paths].filter(isFirst))];
    }),
  );
}

/** Lets go of the paths that were found to be no longer there, so that they count as new when they come back. */
function forgetMissing({ study, paths: found }: FoundFolder, paths: ReadonlySet<string>): void {
  for (const path of paths) {
    if (!study.knows(path) && !study.unread.has(path)) found.delete(path);
  }
}
