import * as vscode from 'vscode';
import { counted } from '../../core/coders/counted';
import { CODEBOOK, comparePaths } from '../../core/project/studyPaths';
import { codeOf, nodeOf } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';
import { codingCount } from '../counts';
import { startOf } from '../ranges';
import { pickStudy } from '../study/pickStudy';
import type { Studies } from '../study/studies';
import { uriOf } from '../study/studyFolder';
import { addToCodebook, createCodebook, pickUnknownCodes } from './changeCodebook';

/** Opens the codebook, at a code's name when a code was meant. It is made when there is none. */
export async function openCodebook(session: CodingSession, argument: unknown): Promise<void> {
  const node = nodeOf(argument);
  await session.studies.load();
  const folder = node && 'folder' in node ? node.folder : await pickStudy(session.studies);
  if (!folder) return;
  if (folder.study.codebookState === 'missing') {
    if (!(await createCodebook(session, folder))) return;
  }
  const meant = codeOf(node);
  const code = meant && folder.study.codebook.find(meant.name);
  await vscode.window.showTextDocument(uriOf(folder, CODEBOOK), code ? { selection: startOf(code.nameRange) } : {});
}

/**
 * Adds a code that is used to the codebook, or those that are chosen.
 * @param offered which are offered; all that aren't in it unless they are given.
 */
export async function addCodes(session: CodingSession, argument: unknown, offered?: readonly string[]): Promise<void> {
  await session.studies.load();
  const code = codeOf(nodeOf(argument));
  const folder = code?.folder ?? (await pickStudy(session.studies));
  if (!folder) return;
  const names = code ? [code.name] : await pickUnknownCodes(folder.study, offered);
  if (names.length) await addToCodebook(session, folder, names);
}

/** Opens one of all transcripts. */
export async function openTranscript(studies: Studies): Promise<void> {
  const folders = await studies.load();
  const items = folders.flatMap((folder) =>
    [...folder.study.transcripts()].map(({ path }) => ({
      label: path,
      description: codedText(counted(folder.study.givenCodesIn(path)).length),
      uri: uriOf(folder, path),
    })),
  );
  items.sort((a, b) => comparePaths(a.label, b.label));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Open Transcript') });
  if (chosen) await vscode.window.showTextDocument(chosen.uri);
}

function codedText(count: number): string {
  return count ? codingCount(count) : vscode.l10n.t('not coded yet');
}
