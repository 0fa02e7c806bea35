import * as vscode from 'vscode';
import { setSummary } from '../../core/framework/frameworkEdits';
import { indexOfSummary } from '../../core/framework/summaryOf';
import { FRAMEWORK_FILE } from '../../core/project/studyPaths';
import { tell } from '../messages';
import { toRange } from '../ranges';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { editFile } from '../writing/editFile';
import { reportFailure } from '../writing/reportFailure';
import type { WritingSession } from '../writing/writingSession';

/**
 * Asks for the summary of a code in a transcript, and writes it into the study's file of summaries; nothing takes it away. One of several
 * lines is edited there, where it has room. Tells the user when it can't.
 */
export async function writeSummary(
  { studies, writes, log }: WritingSession,
  folder: StudyFolder,
  transcript: string,
  code: string,
): Promise<void> {
  const { codebook, summaries } = folder.study;
  const known = summaries[indexOfSummary(summaries, { transcript, code }, codebook)];
  const open =
    known &&
    (() => vscode.window.showTextDocument(uriOf(folder, FRAMEWORK_FILE), { selection: toRange(known.codeRange) }));
  if (open && known.text.trim().includes('\n')) {
    await open();
    return;
  }
  const text = await ask(vscode.l10n.t('Summary of “{0}” in {1}', code, transcript), known?.text.trim(), open);
  if (text === undefined) return;
  await writes.run(async () => {
    try {
      await editFile(folder, FRAMEWORK_FILE, (before) => setSummary(before, { transcript, code, text }, codebook));
      await studies.refresh([uriOf(folder, FRAMEWORK_FILE)]);
      tell(vscode.l10n.t('Saved in {0}', FRAMEWORK_FILE));
    } catch (error) {
      reportFailure(error, folder, log);
    }
  });
}

/** @param open shows where the text is written; nothing where it isn't yet. */
function ask(title: string, value: string | undefined, open: (() => unknown) | undefined): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  input.title = title;
  input.value = value ?? '';
  input.placeholder = vscode.l10n.t('In short, what is said there');
  if (value !== undefined) input.prompt = vscode.l10n.t('An empty text takes the summary away.');
  input.ignoreFocusOut = true;
  const tooltip = vscode.l10n.t('Edit in {0}', FRAMEWORK_FILE);
  if (open) input.buttons = [{ iconPath: new vscode.ThemeIcon('go-to-file'), tooltip }];
  return new Promise((resolve) => {
    input.onDidTriggerButton(() => {
      open?.();
      input.hide();
    });
    input.onDidAccept(() => {
      resolve(input.value);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
