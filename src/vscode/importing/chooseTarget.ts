import * as vscode from 'vscode';
import { transcriptCount } from '../counts';
import { uriOf, type StudyFolder } from '../study/studyFolder';

/** Where transcripts stand when there are none yet: files in it count as transcripts unless the settings say otherwise. */
const FIRST = 'interviews';

/** A folder of a study, relative to it; empty for the study's own. */
export async function chooseTarget(folder: StudyFolder): Promise<string | undefined> {
  const counts = new Map<string, number>();
  for (const { path } of folder.study.transcripts()) counts.set(folderIn(path), (counts.get(folderIn(path)) ?? 0) + 1);
  const folders = [...counts].sort((a, b) => b[1] - a[1]);
  const [only, second] = folders;
  if (!only) return FIRST;
  if (!second) return only[0];
  const items = folders.map(([path, count]) => ({
    label: path === '' ? vscode.workspace.asRelativePath(folder.root) : path,
    description: transcriptCount(count),
    path,
  }));
  const title = vscode.l10n.t('Where are the transcripts to be?');
  return (await vscode.window.showQuickPick(items, { title }))?.path;
}

/** The names of the files that are in a folder of a study; none where it isn't there yet. */
export async function namesIn(folder: StudyFolder, target: string): Promise<string[]> {
  try {
    const uri = target === '' ? folder.root : uriOf(folder, target);
    return (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name);
  } catch {
    return [];
  }
}

function folderIn(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
