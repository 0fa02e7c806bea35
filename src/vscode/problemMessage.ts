import * as vscode from 'vscode';
import type { Problem } from '../core/text/problem';

/** A problem's message in the editor's language. */
export function problemMessage({ message, args = [] }: Problem): string {
  return vscode.l10n.t(message, ...args);
}
