import * as vscode from 'vscode';
import { memoText } from '../../core/memos/memoText';
import { firstWords } from '../../core/text/firstWords';
import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import { openDocument } from '../study/openDocument';
import { askForOthers, chooseSubject } from './chooseSubject';
import { MemoThread, type MemoComment } from './memoThread';
import type { MemoThreads } from './memoThreads';
import { memosOnLines } from './memosAt';
import type { MemosMemo } from './memosNode';
import { subjectOf, titleOf, type MemoSubject } from './memoSubject';
import { openMemo } from './openMemo';
import { readAgain } from './readAgain';
import { storeMemo } from './storeMemo';

/** What the menus of memos call their commands with: a memo's box, a new one with what was typed into it, or a row of the Memos view. */
export type MemoArgument = MemoComment | vscode.CommentReply | MemosMemo;

/** Writes down what was typed into a box. When it can't, the box stays as it is. */
export async function saveMemo(session: CodingSession, threads: MemoThreads, argument: MemoArgument): Promise<void> {
  if ('text' in argument) await saveNew(session, threads, argument);
  else if (isComment(argument)) await saveTyped(session, threads, argument.thread);
}

/** Closes a box without writing anything. */
export function cancelMemo(threads: MemoThreads, argument: MemoArgument): void {
  if ('text' in argument) argument.thread.dispose();
  else if (isComment(argument)) leave(threads, argument.thread);
}

export async function editMemo(threads: MemoThreads, argument: MemoArgument): Promise<void> {
  const subject = subjectMeant(argument);
  if (subject && (await askForOthers(subject))) await openMemo(threads, subject, 'edit');
}

/** Takes a memo away, after asking. */
export async function deleteMemo(session: CodingSession, threads: MemoThreads, argument: MemoArgument): Promise<void> {
  const subject = subjectMeant(argument);
  if (subject?.text === undefined || !(await askForOthers(subject))) return;
  const really = vscode.l10n.t('Delete');
  const question = vscode.l10n.t('Delete this memo?');
  const detail = `${titleOf(subject)}\n\n${firstWords(subject.text, 300)}\n\n${vscode.l10n.t('Undo Coding brings it back.')}`;
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, really)) !== really) return;
  if (!(await storeMemo(session, subject, undefined, subject.text))) return;
  threads.drop(threads.threadOf({ ...subject, text: undefined }));
}

/** Goes to a memo and opens its box. */
export async function showMemo(threads: MemoThreads, node: MemosMemo): Promise<void> {
  await openMemo(threads, subjectOf(node.folder, node.memo), 'show');
}

/** What was typed after a click on the + in the margin is about what is on these lines and has no memo yet. */
async function saveNew(
  session: CodingSession,
  threads: MemoThreads,
  { thread, text }: vscode.CommentReply,
): Promise<void> {
  const document = openDocument(thread.uri);
  const memo = memoText(text);
  if (!document || !thread.range || memo === undefined) return;
  await readAgain(session, document);
  const { subjects, hasLabel } = memosOnLines(session.studies, document, thread.range);
  const without = subjects.filter((subject) => subject.text === undefined);
  if (subjects.length && !without.length) {
    tell(vscode.l10n.t('What is coded here has a memo already. Edit that one.'));
    return;
  }
  const subject = await chooseSubject({ subjects: without, hasLabel });
  if (!subject || !(await askForOthers(subject)) || !(await storeMemo(session, subject, memo, undefined))) return;
  thread.dispose();
  threads.threadOf({ ...subject, text: memo }).expand();
}

async function saveTyped(session: CodingSession, threads: MemoThreads, thread: MemoThread): Promise<void> {
  const memo = memoText(thread.typed);
  const { subject, known } = thread;
  if (memo === memoText(known ?? '')) {
    leave(threads, thread);
    return;
  }
  if (!(await storeMemo(session, subject, memo, known))) return;
  thread.update({ ...thread.subject, text: memo });
  leave(threads, thread);
}

function leave(threads: MemoThreads, thread: MemoThread): void {
  if (thread.subject.text === undefined) threads.drop(thread);
  else thread.show();
}

function subjectMeant(argument: MemoArgument): MemoSubject | undefined {
  if ('memo' in argument) return subjectOf(argument.folder, argument.memo);
  return isComment(argument) ? argument.thread.subject : undefined;
}

function isComment(argument: MemoArgument): argument is MemoComment {
  return 'thread' in argument && argument.thread instanceof MemoThread;
}
