import * as vscode from 'vscode';
import { firstWords } from '../../core/text/firstWords';
import { tell } from '../messages';
import { uriOf } from '../study/studyFolder';
import { toRange } from '../ranges';
import { openDocument } from '../study/openDocument';
import { isOthers, titleOf, type MemoSubject } from './memoSubject';
import type { MemosAt } from './memosAt';

/** What a memo is to be about, of what is there: asks if there are several, the innermost first. Says so where there is nothing. */
export async function chooseSubject(at: MemosAt): Promise<MemoSubject | undefined> {
  const [only, ...more] = at.subjects;
  if (!only) {
    if (at.hasLabel) await offerSidecar();
    else tell(vscode.l10n.t('There is no coding here to write a memo on.'));
    return undefined;
  }
  if (!more.length) return only;
  const items = at.subjects.map((subject) => ({ ...described(subject), subject }));
  const title = vscode.l10n.t('Write Memo');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true }))?.subject;
}

function described(subject: MemoSubject): vscode.QuickPickItem {
  const { target, codes, coder, text } = subject;
  return {
    label: target.kind === 'coding' ? codes.join(', ') : titleOf(subject),
    description: [wordsOf(subject), target.kind === 'coding' ? coder : ''].filter(Boolean).join(' · '),
    ...(text === undefined ? {} : { detail: vscode.l10n.t('Memo: {0}', firstWords(text)) }),
    iconPath: new vscode.ThemeIcon(text === undefined ? 'comment' : 'comment-discussion'),
  };
}

function wordsOf({ folder, path, range, target }: MemoSubject): string {
  const document = target.kind === 'coding' ? openDocument(uriOf(folder, path)) : undefined;
  return document ? firstWords(document.getText(toRange(range)), 50) : '';
}

/** An inline label is nothing but a code's name. */
async function offerSidecar(): Promise<void> {
  const move = vscode.l10n.t('Move Inline Labels to the Sidecar');
  const message = vscode.l10n.t(
    'An inline label has no room for a memo. Once the labels of this transcript are in its sidecar, they can have memos.',
  );
  if ((await vscode.window.showInformationMessage(message, move)) === move)
    await vscode.commands.executeCommand('transcriptCoding.moveLabelsToSidecar');
}

/** Asks before another coder's memo is changed, or one is put on another coder's coding. */
export async function askForOthers(subject: MemoSubject): Promise<boolean> {
  if (!isOthers(subject)) return true;
  const { text } = subject;
  const write = text === undefined ? vscode.l10n.t('Write the Memo') : vscode.l10n.t('Change It');
  const question = questionOf(subject);
  const detail = vscode.l10n.t('It is in {0}.', 'sidecar' in subject.target ? subject.target.sidecar : '');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, write)) === write;
}

function questionOf({ coder, text, target }: MemoSubject): string {
  if (text !== undefined)
    return coder
      ? vscode.l10n.t('This memo is {0}’s. Change it?', coder)
      : vscode.l10n.t('This memo isn’t in your own file. Change it?');
  if (target.kind === 'transcript')
    return coder
      ? vscode.l10n.t('This file is {0}’s. Write a memo into it?', coder)
      : vscode.l10n.t('This isn’t your own file. Write a memo into it?');
  return coder
    ? vscode.l10n.t('This coding is {0}’s. Write a memo on it?', coder)
    : vscode.l10n.t('This coding isn’t in your own file. Write a memo on it?');
}
