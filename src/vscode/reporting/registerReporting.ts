import * as vscode from 'vscode';
import type { StudyExcerpts } from '../../core/excerpts/studyExcerpts';
import type { WritingSession } from '../writing/writingSession';

/** Registers the command that makes reports. What it does is loaded when it runs. */
export function registerReporting(
  { extension }: Pick<vscode.ExtensionContext, 'extension'>,
  session: WritingSession,
): vscode.Disposable {
  const { version } = extension.packageJSON as { readonly version: string };
  let excerpts: StudyExcerpts | undefined;
  return vscode.commands.registerCommand('transcriptCoding.makeReport', async () => {
    const { keptExcerpts, makeReportOn } = await import('./makeReport');
    await makeReportOn(session, (excerpts ??= keptExcerpts()), version);
  });
}
