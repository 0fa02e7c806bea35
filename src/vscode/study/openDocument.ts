import * as vscode from 'vscode';
import { MAX_FILE_SIZE } from '../../core/project/maxFileSize';

/** The document that is open for a file, if its text is at hand and not too large to be read as a transcript. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  const document = vscode.workspace.textDocuments.find((d) => !d.isClosed && d.uri.toString() === key);
  return document && !isTooLarge(document) ? document : undefined;
}

export function isTooLarge(document: vscode.TextDocument): boolean {
  return document.offsetAt(new vscode.Position(document.lineCount, 0)) > MAX_FILE_SIZE;
}
