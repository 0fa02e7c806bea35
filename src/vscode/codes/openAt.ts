import * as vscode from 'vscode';
import type { Range } from '../../core/text/position';
import { startOf, toRange } from '../ranges';

/** Opens a file with the cursor where a range begins. It is the editor's own command, so that the usual keys open to the side or in the background. */
export function openAt(uri: vscode.Uri, range: Range): vscode.Command {
  return open(uri, startOf(range));
}

/** Opens a file with a range selected. */
export function openSelected(uri: vscode.Uri, range: Range): vscode.Command {
  return open(uri, toRange(range));
}

function open(uri: vscode.Uri, selection: vscode.Range): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection };
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, options] };
}
