import * as vscode from 'vscode';
import { hasMixedLineBreaks } from '../../core/text/lineBreaks';
import type { Range } from '../../core/text/position';
import { UnreadableFileError } from '../../core/yaml/unreadableFile';
import { problemMessage } from '../problemMessage';
import { readFile } from '../study/fileReader';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { unsavedDocument } from '../writing/openFile';
import { StoredFile } from '../writing/storedFile';

/** A file that can't be changed now, or can't be read, so that its transcript and all beside it are left as they are. */
export interface BlockedFile {
  readonly path: string;
  /** A sentence for the screen. */
  readonly reason: string;
  /** Where it can be seen. */
  readonly range?: Range;
}

/** What a file says as it is stored; nothing when there is none. @throws when it has unsaved changes, or can't be changed now. */
export async function storedText(folder: StudyFolder, path: string): Promise<string | undefined> {
  if (await unsavedDocument(uriOf(folder, path)))
    throw new BlockedError(path, vscode.l10n.t('It has unsaved changes.'));
  return textNow(folder, path);
}

/** What a file says, saved or not; nothing when there is none. @throws when it can't be changed now. */
export async function textNow(folder: StudyFolder, path: string): Promise<string | undefined> {
  const uri = uriOf(folder, path);
  const unsaved = await unsavedDocument(uri);
  const content = unsaved ? undefined : await readFile(uri, () => undefined);
  if (content?.kind === 'missing') return undefined;
  if (content?.kind === 'unreadable') throw new BlockedError(path, problemMessage(content.problem));
  if (content && !folder.study.isTranscript(path)) return content.text;
  const stored = (await StoredFile.read(uri))?.text;
  if (stored !== undefined && hasMixedLineBreaks(stored)) {
    // It is changed in its editor, which would make them all the same.
    throw new BlockedError(path, vscode.l10n.t('It has line breaks of several kinds.'));
  }
  return unsaved ? unsaved.getText() : stored;
}

class BlockedError extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

/** The file that an error is about. @throws the error where it is about none. */
export function blockedBy(error: unknown): BlockedFile {
  if (error instanceof BlockedError) return { path: error.path, reason: error.message };
  if (error instanceof UnreadableFileError && error.path !== undefined) {
    return { path: error.path, reason: problemMessage(error.problem), range: error.problem.range };
  }
  throw error;
}
