import * as vscode from 'vscode';
import type { Texts } from '../../core/project/changeCodes';
import { inParallel } from '../../core/project/inParallel';
import type { FileChange } from '../../core/project/fileChange';
import type { Range } from '../../core/text/position';
import { hasMixedLineBreaks } from '../../core/text/lineBreaks';
import { UnreadableFileError } from '../../core/yaml/unreadableFile';
import { unsavedDocument } from '../writing/openFile';
import { StoredFile } from '../writing/storedFile';
import { problemMessage } from '../problemMessage';
import { readFile } from '../study/fileReader';
import { uriOf, type StudyFolder } from '../study/studyFolder';

/** A change of a study's files that a person is to agree to. */
export interface StudyPlan {
  readonly changes: readonly FileChange[];
  readonly blocked: readonly BlockedFile[];
}

/** A file that can't be changed now, or can't be read, so that its transcript and all beside it are left as they are. */
export interface BlockedFile {
  readonly path: string;
  /** A sentence for the screen. */
  readonly reason: string;
  /** Where it can be seen. */
  readonly range?: Range;
}

/** How planning is followed and stopped. */
export interface Planning {
  readonly isCancelled: () => boolean;
  readonly onProgress: (total: number) => void;
  /** The same numbers each time that the same work is planned. */
  readonly random: () => number;
}

/** What is planned together: a transcript and the files beside it. */
interface PlannedPart {
  readonly files: Iterable<string>;
  /** Files that are not to be changed, but have to be known. */
  readonly alsoRead?: readonly string[];
  /** Given the texts of these files. */
  readonly plan: (texts: Texts) => void;
}

/** Plans one part after the other. One with a file that can't be read or has unsaved changes is left out, and the file is told. */
export async function planEach(
  folder: StudyFolder,
  parts: readonly PlannedPart[],
  { isCancelled, onProgress }: Pick<Planning, 'isCancelled' | 'onProgress'>,
): Promise<BlockedFile[]> {
  const blocked: BlockedFile[] = [];
  for (const { files, alsoRead = [], plan } of parts) {
    if (isCancelled()) break;
    try {
      const read = async (path: string) => [path, await textOf(folder, path)] as const;
      const texts = new Map(await Promise.all([...new Set(files)].map(read)));
      await inParallel(alsoRead, {}, async (path) => {
        const content = await readFile(uriOf(folder, path), () => undefined);
        if (content.kind === 'text') texts.set(path, content.text);
      });
      plan(texts);
    } catch (error) {
      blocked.push(blockedBy(error));
    }
    onProgress(parts.length);
  }
  return blocked;
}

/** What a file says; nothing when there is none. Unsaved text isn't planned with: what is saved beside it has to fit it. */
async function textOf(folder: StudyFolder, path: string): Promise<string | undefined> {
  const uri = uriOf(folder, path);
  if (await unsavedDocument(uri)) throw new BlockedError(path, vscode.l10n.t('It has unsaved changes.'));
  const content = await readFile(uri, () => undefined);
  if (content.kind === 'missing') return undefined;
  if (content.kind === 'unreadable') throw new BlockedError(path, problemMessage(content.problem));
  if (!folder.study.isTranscript(path)) return content.text;
  const text = (await StoredFile.read(uri))?.text;
  if (text !== undefined && hasMixedLineBreaks(text)) {
    // A transcript is changed in its editor, which would make them all the same.
    throw new BlockedError(path, vscode.l10n.t('It has line breaks of several kinds.'));
  }
  return text;
}

class BlockedError extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

function blockedBy(error: unknown): BlockedFile {
  if (error instanceof BlockedError) return { path: error.path, reason: error.message };
  if (error instanceof UnreadableFileError && error.path !== undefined) {
    return { path: error.path, reason: problemMessage(error.problem), range: error.problem.range };
  }
  throw error;
}
