import * as vscode from 'vscode';
import type { ExcerptTable } from '../../core/excerpts/excerptTable';
import { StudyExcerpts } from '../../core/excerpts/studyExcerpts';
import { makeReport } from '../../core/report/makeReport';
import { REPORT } from '../../core/report/reportOptions';
import { writeDocument } from '../../core/report/writeDocument';
import { baseName } from '../../core/project/studyPaths';
import { tellFailure } from '../messages';
import { readFile } from '../study/fileReader';
import { pickStudy } from '../study/pickStudy';
import { Slices } from '../study/slices';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import type { WritingSession } from '../writing/writingSession';
import { chooseReport, type ReportChoice } from './chooseReport';

/** What is kept from one report to the next. */
export function keptExcerpts(): StudyExcerpts {
  return new StudyExcerpts();
}

/** Makes a report on a study, saves it where it is to be, and opens it or offers to. */
export async function makeReportOn(
  { studies, log }: WritingSession,
  excerpts: StudyExcerpts,
  version: string,
): Promise<void> {
  if (!(await studies.readRest())) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Not all files of the study have been read, so no report was made. Try again, and let reading end.',
      ),
    );
    return;
  }
  const folder = await pickStudy(studies);
  const choice = folder && (await chooseReport(folder));
  if (!choice) return;
  try {
    if (await save(folder, choice, excerpts.tableOf(folder.study), version)) await show(choice);
  } catch (error) {
    tellFailure(error, vscode.l10n.t('The report could not be made.'), log);
  }
}

/** @returns whether it was saved: not when it was cancelled. */
async function save(
  folder: StudyFolder,
  { format, options, target }: ReportChoice,
  excerpts: ExcerptTable,
  version: string,
): Promise<boolean> {
  return await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, cancellable: true, title: vscode.l10n.t('Making the report') },
    async (progress, token) => {
      const slices = new Slices();
      const isCancelled = () => token.isCancellationRequested;
      const document = await makeReport(
        folder.study,
        (path) => textOf(folder, path),
        { ...REPORT, ...options, versions: [['Made with', `Transcript Coding ${version}`]] },
        {
          isCancelled,
          turn: () => slices.turn(),
          onProgress: (done, total) => progress.report({ message: `${done}/${total}`, increment: 100 / total }),
        },
        excerpts,
      );
      if (!document) return false;
      const name = baseName(target.path).replace(/\.[^.]*$/, '');
      const { content, figures } = await writeDocument(document, format, name);
      if (isCancelled()) return false;
      for (const [path, figure] of figures) {
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, '..', path), figure);
      }
      await vscode.workspace.fs.writeFile(target, content);
      return true;
    },
  );
}

async function textOf(folder: StudyFolder, path: string): Promise<string> {
  const content = await readFile(uriOf(folder, path), () => undefined);
  if (content.kind !== 'text') throw new Error(vscode.l10n.t('{0} can’t be read.', path));
  return content.text;
}

/** Markdown in the editor; what it can’t show wherever the machine opens it, once that is asked for. */
async function show({ format, target }: ReportChoice): Promise<void> {
  if (format === 'md') {
    await vscode.window.showTextDocument(target, { preview: false });
    return;
  }
  void offerToOpen(target);
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const saved = vscode.l10n.t('The report was saved as {0}.', baseName(target.path));
  if ((await vscode.window.showInformationMessage(saved, open)) === open) await vscode.env.openExternal(target);
}
