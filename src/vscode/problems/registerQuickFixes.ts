import * as vscode from 'vscode';
import { nodeOf } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';
import type { QuickFix } from './quickFix';
import { codingFiles } from '../study/codingFiles';
import { transcriptSelector } from '../study/transcriptLanguage';
import { PROBLEM_SOURCE } from './studyProblems';

/** Registers the quick fixes of a study's problems. They are loaded when a file with a problem is looked at. */
export function registerQuickFixes(session: CodingSession): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, _context, token) {
      const ours = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === PROBLEM_SOURCE);
      if (!ours.length) return [];
      const { quickFixActions } = await import('./quickFixes');
      if (token.isCancellationRequested) return [];
      return quickFixActions(session, document, range, ours);
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider([...codingFiles, transcriptSelector], provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.commands.registerCommand('transcriptCoding.applyQuickFix', (run: QuickFix['run']) => run()),
    vscode.commands.registerCommand('transcriptCoding.chooseSide', async (argument?: unknown) => {
      const node = nodeOf(argument);
      if (node?.kind !== 'attentionItem' || node.item.kind !== 'file') return;
      await (await import('./quickFixes')).chooseQuickFix(session, { folder: node.folder, ...node.item });
    }),
  );
}
