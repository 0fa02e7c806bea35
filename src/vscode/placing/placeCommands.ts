import * as vscode from 'vscode';
import { withoutOuterSpace } from '../../core/project/codingTarget';
import { baseName } from '../../core/project/studyPaths';
import { Lines } from '../../core/text/lines';
import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import { startOf, toRange } from '../ranges';
import { isSame, uriOf } from '../study/studyFolder';
import { attach, confirm, discard, type ChosenExcerpt } from './changePlace';
import { isOthers, referenceTo, type UnsureCoding } from '../study/unsureCoding';
import { whichCoding } from './whichCoding';

/** Makes what is selected in the transcript the excerpt of a coding. Where nothing is, it says what to do. */
export async function attachToSelection(session: CodingSession, argument: unknown): Promise<void> {
  const title = vscode.l10n.t('Attach Coding to Selection');
  const meant = await whichCoding(session, argument, title);
  if (!meant) return;
  const uri = uriOf(meant.folder, meant.path);
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors];
  const editor = editors.find(({ document }) => isSame(document.uri, uri));
  if (!(editor && selectedIn(editor))) {
    if (!editor) await vscode.window.showTextDocument(uri, { selection: startOf(meant.coding.range) });
    const what = vscode.l10n.t(
      'Select the words in {0} that are coded {1}, then attach the coding.',
      baseName(meant.path),
      meant.coding.codes.join(', '),
    );
    const chosen = await vscode.window.showInformationMessage(what, title);
    if (chosen === title) await attachToSelection(session, referenceTo(meant));
    return;
  }
  if (!(await askForOthers(meant))) return;
  const selected = selectedIn(editor);
  if (selected) await attachTo(session, meant, selected);
}

/** Makes the place where an excerpt probably is the place where it is. */
export async function confirmPlace(session: CodingSession, argument: unknown): Promise<void> {
  const meant = await whichCoding(session, argument, vscode.l10n.t('Confirm Place of Coding'), 'approximate');
  if (!meant || !(await askForOthers(meant))) return;
  if (await confirm(session, [meant])) tell(vscode.l10n.t('The place of {0} is confirmed.', codesOf(meant)));
}

/** Takes a coding out of its sidecar, after asking. */
export async function discardCoding(session: CodingSession, argument: unknown): Promise<void> {
  const meant = await whichCoding(session, argument, vscode.l10n.t('Discard Coding'));
  if (!meant) return;
  const { firstWords, coder, memo } = meant.coding;
  const detail = [
    firstWords && `“${firstWords}”`,
    memo && vscode.l10n.t('Memo: {0}', memo),
    vscode.l10n.t('It is taken out of {0}. Undo Coding brings it back.', meant.sidecar),
  ];
  const really = vscode.l10n.t('Discard');
  const question = coder
    ? vscode.l10n.t('Discard {0}’s coding {1}?', coder, codesOf(meant))
    : vscode.l10n.t('Discard the coding {0}?', codesOf(meant));
  const answer = await vscode.window.showWarningMessage(
    question,
    { modal: true, detail: detail.filter(Boolean).join('\n\n') },
    really,
  );
  if (answer !== really) return;
  if (await discard(session, meant)) tell(vscode.l10n.t('Discarded: {0}', codesOf(meant)));
}

/** Attaches a coding to an excerpt, and says so. */
export async function attachTo(session: CodingSession, meant: UnsureCoding, excerpt: ChosenExcerpt): Promise<void> {
  if (!(await attach(session, meant, excerpt))) return;
  tell(vscode.l10n.t('{0} is attached to line {1}.', codesOf(meant), excerpt.range.start.line + 1));
}

/** What is selected in an editor, without white space at its ends; nothing when nothing is. */
function selectedIn({ document, selection }: vscode.TextEditor): ChosenExcerpt | undefined {
  const range = withoutOuterSpace(new Lines(document.getText()), selection);
  return range && { range, words: document.getText(toRange(range)) };
}

/** Asks before another coder's coding is changed. */
export async function askForOthers(meant: UnsureCoding): Promise<boolean> {
  if (!isOthers(meant)) return true;
  const change = vscode.l10n.t('Change It');
  const { coder } = meant.coding;
  const question = coder
    ? vscode.l10n.t('The coding {0} is {1}’s. Change its place?', codesOf(meant), coder)
    : vscode.l10n.t('The coding {0} isn’t in your own file. Change its place?', codesOf(meant));
  const detail = vscode.l10n.t('It is in {0}.', meant.sidecar);
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, change)) === change;
}

function codesOf({ coding }: UnsureCoding): string {
  return coding.codes.join(', ');
}
