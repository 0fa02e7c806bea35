import * as vscode from 'vscode';
import { CODEBOOK, comparePaths } from '../../core/project/studyPaths';
import type { CodesNode } from '../codes/codesNode';
import { codeOf, nodeOf } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';
import { startOf } from '../ranges';
import { pickStudy } from '../study/pickStudy';
import type { Studies } from '../study/studies';
import { uriOf } from '../study/studyFolder';

/** Registers the commands that open a study's files, and the one that adds to its codebook. */
export function registerCodebookCommands(session: CodingSession): vscode.Disposable {
  const { studies } = session;
  const register = (name: string, run: (argument?: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  return vscode.Disposable.from(
    register('openCodebook', (argument) => openCodebook(session, nodeOf(argument))),
    register('addToCodebook', (argument) => addCodes(session, nodeOf(argument))),
    register('openTranscript', () => openTranscript(studies)),
  );
}

/** Opens the codebook, at a code's name when a code was meant. It is made when there is none. */
async function openCodebook(session: CodingSession, node: CodesNode | undefined): Promise<void> {
  await session.studies.load();
  const folder = node && 'folder' in node ? node.folder : await pickStudy(session.studies);
  if (!folder) return;
  if (folder.study.codebookState === 'missing') {
    const { createCodebook } = await import('./changeCodebook');
    if (!(await createCodebook(session, folder))) return;
  }
  const meant = codeOf(node);
  const code = meant && folder.study.codebook.find(meant.name);
  await vscode.window.showTextDocument(uriOf(folder, CODEBOOK), code ? { selection: startOf(code.nameRange) } : {});
}

/** Adds a code that is used to the codebook, or those that are chosen. */
async function addCodes(session: CodingSession, node: CodesNode | undefined): Promise<void> {
  await session.studies.load();
  const code = codeOf(node);
  const folder = code?.folder ?? (await pickStudy(session.studies));
  if (!folder) return;
  const { addToCodebook, pickUnknownCodes } = await import('./changeCodebook');
  const names = code ? [code.name] : await pickUnknownCodes(folder.study);
  if (names.length) await addToCodebook(session, folder, names);
}

async function openTranscript(studies: Studies): Promise<void> {
  const folders = await studies.load();
  const items = folders.flatMap((folder) =>
    [...folder.study.transcripts()].map(({ path, codings }) => ({
      label: path,
      description: codingCount(codings.length),
      uri: uriOf(folder, path),
    })),
  );
  items.sort((a, b) => comparePaths(a.label, b.label));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Open Transcript') });
  if (chosen) await vscode.window.showTextDocument(chosen.uri);
}

function codingCount(count: number): string {
  if (!count) return vscode.l10n.t('not coded yet');
  return count === 1 ? vscode.l10n.t('1 coding') : vscode.l10n.t('{0} codings', count);
}
