import * as vscode from 'vscode';
import type { CodingSession } from '../coding/codingSession';
import { codebookFiles, codingFiles } from '../study/codingFiles';
import { transcriptSelector } from '../study/transcriptLanguage';

/**
 * Registers what is offered where codes, speakers and colours are written by hand. In transcripts only on demand: whoever types what was
 * said must not get a code for it. What is offered is loaded when it is first asked for.
 */
export function registerCompleting(session: CodingSession): vscode.Disposable {
  const load = () => import('./completions');
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: async (document, position, token, { triggerKind }) =>
      (await load()).completions(session, document, position, triggerKind, token),
    resolveCompletionItem: async (item) => (await load()).resolved(item),
  };
  const colors: vscode.DocumentColorProvider = {
    provideDocumentColors: async (document) => (await import('./codebookColors')).documentColors(document),
    provideColorPresentations: async (color, { document, range }) =>
      (await import('./codebookColors')).colorPresentations(color, document.getText(range)),
  };
  const register = () => vscode.languages.registerColorProvider(codebookFiles, colors);
  let registered = register();
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(transcriptSelector, provider),
    vscode.languages.registerCompletionItemProvider(codingFiles, provider, '[', ',', ' '),
    // The palette has other colours in another theme, and only a new provider is asked again.
    vscode.window.onDidChangeActiveColorTheme(() => {
      registered.dispose();
      registered = register();
    }),
    { dispose: () => void registered.dispose() },
  );
}
