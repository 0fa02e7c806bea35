import type * as vscode from 'vscode';
import { CODEBOOK } from '../../core/project/studyPaths';
import type { CodingSession } from '../coding/codingSession';
import { uriOf, type StudyPlace } from '../study/studyFolder';

/** A memo is put on what the files say now, which others may have changed a moment ago. */
export async function readAgain(
  { studies }: CodingSession,
  document: vscode.TextDocument,
): Promise<StudyPlace | undefined> {
  await studies.open(document);
  const place = studies.find(document.uri);
  if (!place) return undefined;
  const { folder, path } = place;
  await studies.refresh([CODEBOOK, ...folder.study.sidecarPathsOf(path)].map((it) => uriOf(folder, it)));
  return place;
}
