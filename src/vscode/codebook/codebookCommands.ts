import * as vscode from 'vscode';
import { CODEBOOK, comparePaths } from '../../core/project/studyPaths';
import { startOf } from '../ranges';
import type { Studies } from '../study/studies';
import { uriOf, type StudyFolder } from '../study/studyFolder';

/** Registers the commands that open a study's files. */
export function registerCodebookCommands(studies: Studies): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('transcriptCoding.openCodebook', async (node?: unknown) => {
      await studies.load();
      const folder = folderOf(node) ?? (await pickFolder(studies));
      if (folder) await openCodebook(studies, folder, node);
    }),
    vscode.commands.registerCommand('transcriptCoding.openTranscript', () => openTranscript(studies)),
  );
}

/** Opens the codebook, at a code's name when a code was meant. It is made when there is none. */
async function openCodebook(studies: Studies, folder: StudyFolder, node: unknown): Promise<void> {
  const { study } = folder;
  const uri = uriOf(folder, CODEBOOK);
  if (study.codebookState === 'missing') {
    await createCodebook(folder, uri);
    await studies.refresh([uri]);
  }
  const code = isCode(node) ? study.codebook.find(node.node.name) : undefined;
  const range = code && startOf(code.nameRange);
  await vscode.window.showTextDocument(uri, range ? { selection: range } : {});
}

async function createCodebook({ study }: StudyFolder, uri: vscode.Uri): Promise<void> {
  const { newCodebook } = await import('../../core/project/newCodebook');
  const text = newCodebook([...study.index.codes()].sort(), {
    name: vscode.l10n.t('First-code'),
    description: vscode.l10n.t('What this code means, so that two people use it alike.'),
  });
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  await vscode.workspace.applyEdit(edit);
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

async function pickFolder(studies: Studies): Promise<StudyFolder | undefined> {
  const [first, ...more] = studies.folders;
  if (!first || !more.length) return first;
  const uri = vscode.window.activeTextEditor?.document.uri;
  const here = uri && studies.find(uri)?.folder;
  if (here) return here;
  const items = studies.folders.map((folder) => ({ label: vscode.workspace.asRelativePath(folder.root), folder }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which study?') }))?.folder;
}

function folderOf(node: unknown): StudyFolder | undefined {
  return typeof node === 'object' && node !== null && 'folder' in node ? (node.folder as StudyFolder) : undefined;
}

function isCode(node: unknown): node is { node: { name: string } } {
  return typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'code';
}
