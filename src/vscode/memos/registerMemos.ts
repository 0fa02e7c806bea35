import * as vscode from 'vscode';
import type { CodesView } from '../codes/codesView';
import { SELECTED } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';
import type { MemoArgument } from './memoCommands';
import type { Memos } from './memos';
import type { MemosMemo, MemosNode } from './memosNode';

/** Registers the Memos view and the commands of memos. What shows them is loaded once the study has been read, or when a command runs. */
export function registerMemos(session: CodingSession, codes: CodesView, memento: vscode.Memento): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let memos: Memos | undefined;
  const view = vscode.window.createTreeView<MemosNode>('transcriptCoding.memos', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => memos?.tree.getChildren(node) ?? [],
      getTreeItem: (node) => memos?.tree.getTreeItem(node) ?? new vscode.TreeItem(''),
    },
  });
  const load = async () => {
    const made = await import('./memos');
    return (memos ??= new made.Memos(session, view, changed, memento));
  };
  const commands = () => Promise.all([load(), import('./memoCommands')] as const);
  const register = (name: string, run: (argument: never) => unknown) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  const write = (name: 'writeMemo' | 'writeTranscriptMemo') => async (it: unknown) => {
    // Before all is loaded the cursor may have moved on: it is meant where it was.
    // What is typed into the box of a memo is an editor too.
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const editor = [activeTextEditor, ...visibleTextEditors].find((e) => e && e.document.uri.scheme !== 'comment');
    const at = editor && { document: editor.document, selection: editor.selection };
    const [{ threads }, written] = await Promise.all([load(), import('./writeMemo')]);
    return (await written[name](session, threads, it === SELECTED ? codes.selected : it, at))?.comment;
  };
  return vscode.Disposable.from(
    changed,
    view,
    { dispose: () => memos?.dispose() },
    session.studies.onDidChange(() => void load()),
    register('writeMemo', write('writeMemo')),
    register('writeTranscriptMemo', write('writeTranscriptMemo')),
    register('saveMemo', async (it: MemoArgument) => {
      const [{ threads }, { saveMemo }] = await commands();
      await saveMemo(session, threads, it);
    }),
    register('cancelMemo', async (it: MemoArgument) => {
      const [{ threads }, { cancelMemo }] = await commands();
      cancelMemo(threads, it);
    }),
    register('editMemo', async (it: MemoArgument) => {
      const [{ threads }, { editMemo }] = await commands();
      await editMemo(threads, it);
    }),
    register('deleteMemo', async (it: MemoArgument) => {
      const [{ threads }, { deleteMemo }] = await commands();
      await deleteMemo(session, threads, it);
    }),
    register('showMemo', async (it: MemosMemo) => {
      const [{ threads }, { showMemo }] = await commands();
      await showMemo(threads, it);
    }),
    register('groupMemosByCode', async () => (await load()).group('code')),
    register('groupMemosByTranscript', async () => (await load()).group('transcript')),
    register('filterMemos', async () => (await load()).askFilter()),
    register('clearMemosFilter', async () => (await load()).setFilter('')),
  );
}
