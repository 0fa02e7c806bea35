import * as vscode from 'vscode';
import { rangesOverlap } from '../../core/text/position';
import { startOf } from '../ranges';
import { isSame, uriOf } from '../study/studyFolder';
import type { MemoThread } from './memoThread';
import type { MemoThreads } from './memoThreads';
import type { MemoSubject } from './memoSubject';

/** Goes to what a memo is about, unless the cursor is there already, and opens its box: to be read, or for typing. */
export async function openMemo(threads: MemoThreads, subject: MemoSubject, how: 'show' | 'edit'): Promise<MemoThread> {
  const uri = uriOf(subject.folder, subject.path);
  const editor = vscode.window.activeTextEditor;
  const isThere = editor && isSame(editor.document.uri, uri) && rangesOverlap(editor.selection, subject.range);
  if (!isThere) await vscode.window.showTextDocument(uri, { selection: startOf(subject.range) });
  const thread = threads.open(subject);
  if (how === 'edit') thread.edit();
  else thread.expand();
  return thread;
}
