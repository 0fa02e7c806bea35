import * as vscode from 'vscode';
import { hashOfBytes } from '../../core/packing/hash';
import type { FileContent } from '../../core/project/studyFiles';
import { baseName, isCodebookPath, isFindingsPath, isSidecarPath } from '../../core/project/studyPaths';
import { MAX_FILE_SIZE } from '../../core/project/maxFileSize';
import { notReadable, textProblem, tooLarge } from '../../core/project/textProblem';
import type { TrackedCodings } from '../../core/project/trackedCoding';
import { openDocument } from './openDocument';

/**
 * Reads a file as the editor sees it: the open document where there is one, else what is stored. What codings are in is written past the
 * editor, whose documents follow a moment later: of those only one with changes of its own counts.
 */
export async function readFile(
  uri: vscode.Uri,
  trackedCodings: (document: vscode.TextDocument, text: string) => TrackedCodings | undefined,
): Promise<FileContent> {
  try {
    const document = openDocument(uri);
    if (document && (document.isDirty || !holdsCodings(uri))) {
      // A document stays open for a while when its file is deleted.
      if (!document.isDirty) await vscode.workspace.fs.stat(uri);
      const text = document.getText();
      return { kind: 'text', text, tracked: trackedCodings(document, text) };
    }
    const { size, type, mtime } = await vscode.workspace.fs.stat(uri);
    if (!(type & vscode.FileType.File)) return { kind: 'missing' };
    if (size > MAX_FILE_SIZE) return { kind: 'unreadable', problem: tooLarge(size) };
    const bytes = await vscode.workspace.fs.readFile(uri);
    const problem = textProblem(bytes);
    if (problem) return { kind: 'unreadable', problem };
    const stamp = { size: bytes.length, mtime, hash: hashOfBytes(bytes) };
    return { kind: 'text', text: await vscode.workspace.decode(bytes, { uri }), stamp };
  } catch (error) {
    if (isNotFound(error)) return { kind: 'missing' };
    return { kind: 'unreadable', problem: notReadable(error instanceof Error ? error.message : String(error)) };
  }
}

function holdsCodings({ path }: vscode.Uri): boolean {
  return isSidecarPath(path) || isCodebookPath(baseName(path)) || isFindingsPath(baseName(path));
}

export function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code);
}
