import * as vscode from 'vscode';
import type { KnownLines } from '../history/lineCommits';
import { codingFiles } from '../study/codingFiles';
import type { Studies } from '../study/studies';
import { transcriptSelector } from '../study/transcriptLanguage';

/** Registers what the pointer shows over coded text, and over names of codes. What that says is loaded when it is first asked for. */
export function registerHover(studies: Studies): vscode.Disposable {
  const known: KnownLines = new Map();
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider([transcriptSelector, ...codingFiles], {
      provideHover: async (document, position, token) =>
        (await import('./hover')).hover(studies, document, position, token, known),
    }),
    vscode.commands.registerCommand('transcriptCoding.showExcerpt', (uri: string, line: number, character: number) =>
      vscode.window.showTextDocument(vscode.Uri.parse(uri, true), {
        selection: new vscode.Range(line, character, line, character),
      }),
    ),
  );
}
