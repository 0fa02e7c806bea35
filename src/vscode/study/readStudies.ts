import * as vscode from 'vscode';
import { openDocument } from './fileReader';
import { uriOf, type FoundFolder } from './studyFolder';

/** From so many files on, reading shows a progress that can be cancelled. */
const MANY_FILES = 300;

/** What is to be read again in each study. */
export type StaleFiles = ReadonlyMap<FoundFolder, ReadonlySet<string>>;

/** Reads files again; those of open documents first. */
export async function readStudies(stale: StaleFiles): Promise<void> {
  const count = countOf(stale);
  if (count < MANY_FILES) {
    await update(stale);
    return;
  }
  const title = vscode.l10n.t('Reading {0} files of the study', count);
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, cancellable: true, title },
    (progress, token) => update(stale, progress, token),
  );
}

export function countOf(stale: StaleFiles): number {
  return [...stale.values()].reduce((sum, paths) => sum + paths.size, 0);
}

async function update(
  stale: StaleFiles,
  progress?: vscode.Progress<{ increment: number }>,
  token?: vscode.CancellationToken,
): Promise<void> {
  for (const [folder, paths] of stale) {
    await folder.study.update(openFirst(folder, paths), {
      isCancelled: () => token?.isCancellationRequested ?? false,
      onProgress: (_, total) => progress?.report({ increment: 100 / total }),
    });
    forgetMissing(folder, paths);
  }
}

function openFirst(folder: FoundFolder, paths: ReadonlySet<string>): string[] {
  const isOpen = (path: string) => openDocument(uriOf(folder, path)) !== undefined;
  return [...[...paths].filter(isOpen), ...[...paths].filter((path) => !isOpen(path))];
}

/** Lets go of the paths that were found to be no longer there, so that they count as new when they come back. */
function forgetMissing({ study, paths: found }: FoundFolder, paths: ReadonlySet<string>): void {
  for (const path of paths) {
    if (!study.knows(path) && !study.unread.has(path)) found.delete(path);
  }
}
