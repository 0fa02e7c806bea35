import * as vscode from 'vscode';
import type { Studies } from '../study/studies';
import { transcriptSelector } from '../study/transcriptLanguage';

/** Registers what the pointer shows over coded text. What that says is loaded when it is first asked for. */
export function registerHover(studies: Studies): vscode.Disposable {
  return vscode.languages.registerHoverProvider(transcriptSelector, {
    provideHover: async (document, position) =>
      (await import('./codingHover')).codingHover(studies, document, position),
  });
}
