import * as vscode from 'vscode';
import type { Notation, Texts } from '../../core/project/changeCodes';
import { codedNow } from '../../core/project/codedNow';
import { codingsToLabels } from '../../core/project/codingsToLabels';
import { freshIds } from '../../core/project/freshIds';
import type { FileChange } from '../../core/project/fileChange';
import { labelsToSidecar } from '../../core/project/labelsToSidecar';
import { comparePaths, sidecarPath } from '../../core/project/studyPaths';
import type { Range } from '../../core/text/position';
import { hasMixedLineBreaks } from '../../core/text/lineBreaks';
import { UnreadableFileError } from '../../core/yaml/unreadableFile';
import { hasUnsavedText } from '../coding/openFile';
import { problemMessage } from '../problems/problemMessage';
import { isConfidential } from '../settings';
import { openDocument, readFile } from '../study/fileReader';
import { uriOf, type StudyFolder } from '../study/studyFolder';

/** A file that can't be changed now, or can't be read, so that its transcript is left as it is. */
export interface BlockedFile {
  readonly path: string;
  /** In words for the screen. */
  readonly reason: string;
  /** Where it can be seen. */
  readonly range?: Range;
}

/** What moving codings from one notation to the other would do to a study, or to one of its transcripts. */
export interface MovePlan {
  readonly changes: readonly FileChange[];
  /** The transcripts whose codings are moved. */
  readonly transcripts: readonly string[];
  /** How many inline labels, or codings of sidecars, are moved, and how many have to stay. */
  readonly moved: number;
  readonly left: number;
  readonly blocked: readonly BlockedFile[];
}

export interface PlanOptions {
  readonly isCancelled?: () => boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The transcripts of a study that have something to move, as far as it has been read, and those that can't be read. */
export function transcriptsToMove({ study }: StudyFolder, to: Notation): string[] {
  const kind = to === 'sidecar' ? 'label' : 'sidecar';
  const coded = [...study.transcripts()].filter(({ codings }) => codings.some(({ source }) => source.kind === kind));
  const unreadable = [...study.problems().keys()].filter((path) => study.isTranscript(path) && !study.transcript(path));
  return [...coded.map(({ path }) => path), ...unreadable].sort(comparePaths);
}

/** Plans the move for these transcripts, by what their files say now. */
export async function planMove(
  folder: StudyFolder,
  transcripts: readonly string[],
  to: Notation,
  { isCancelled, onProgress }: PlanOptions = {},
): Promise<MovePlan> {
  const newId = freshIds(folder.study, Math.random);
  const changes: FileChange[] = [];
  const changed: string[] = [];
  const blocked: BlockedFile[] = [];
  let moved = 0;
  let left = 0;
  for (const [done, path] of transcripts.entries()) {
    if (isCancelled?.()) break;
    try {
      const move = await planTranscript(folder, path, to, newId);
      changes.push(...move.changes);
      if (move.changes.length) changed.push(path);
      moved += move.moved;
      left += move.left;
    } catch (error) {
      blocked.push(blockedBy(error));
    }
    onProgress?.(done + 1, transcripts.length);
  }
  return { changes, transcripts: changed, moved, left, blocked };
}

async function planTranscript(folder: StudyFolder, path: string, to: Notation, newId: () => string) {
  const { study } = folder;
  const beside = new Set([sidecarPath(path, undefined), ...study.sidecarPathsOf(path)]);
  const texts: Texts = new Map(
    await Promise.all([path, ...beside].map(async (it) => [it, await textOf(folder, it)] as const)),
  );
  const confidential = isConfidential(uriOf(folder, path));
  const request = { coded: codedNow(study, path, texts), texts, vocabulary: study.codebook, confidential };
  return to === 'sidecar' ? labelsToSidecar(request, newId) : codingsToLabels(request);
}

/** What a file says; nothing when there is none. Unsaved text isn't moved: what is saved beside it has to fit it. */
async function textOf(folder: StudyFolder, path: string): Promise<string | undefined> {
  const uri = uriOf(folder, path);
  const document = openDocument(uri);
  if (document && (await hasUnsavedText(document)))
    throw new BlockedError(path, vscode.l10n.t('It has unsaved changes.'));
  const content = await readFile(uri, () => undefined);
  if (content.kind === 'missing') return undefined;
  if (content.kind === 'unreadable') throw new BlockedError(path, problemMessage(content.problem));
  if (hasMixedLineBreaks(content.text)) {
    throw new BlockedError(path, vscode.l10n.t('It has line breaks of several kinds.'));
  }
  return content.text;
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
