import * as vscode from 'vscode';
import type { Problem } from '../../core/text/problem';

/** A problem's message in the editor's language. Translations are keyed by the English sentence with `{0}` for what varies. */
export function problemMessage({ message, args = [] }: Problem): string {
  const template = args.reduce((text, arg, index) => (arg ? text.replace(arg, `{${index}}`) : text), message);
  return vscode.l10n.t(template, ...args);
}
