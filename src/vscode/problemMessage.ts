import * as vscode from 'vscode';
import type { ProblemMessage } from '../core/text/problem';

/** A problem's message in the editor's language. */
export function problemMessage({ message, args = [] }: ProblemMessage): string {
  return vscode.l10n.t(message, ...args);
}
