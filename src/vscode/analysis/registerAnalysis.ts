import * as vscode from 'vscode';
import type { ImportingSession } from '../importing/importingSession';
import type { AnalysisPages } from './analysisPages';

/** Registers the command that shows figures of a study. What it does is loaded when it runs. */
export function registerAnalysis(session: ImportingSession): vscode.Disposable {
  let pages: AnalysisPages | undefined;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('transcriptCoding.openAnalysis', async () => {
      const { AnalysisPages } = await import('./analysisPages');
      await (pages ??= new AnalysisPages(session)).show();
    }),
    { dispose: () => pages?.dispose() },
  );
}
