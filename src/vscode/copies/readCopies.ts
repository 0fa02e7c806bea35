import * as vscode from 'vscode';
import type { Copy } from '../../core/copies/copy';
import { likelyOriginals } from '../../core/copies/proposal';
import { readCopy } from '../../core/copies/readCopy';
import { ImportError } from '../../core/importing/importProblem';
import type { Cancellable } from '../../core/project/inParallel';
import { baseName, comparePaths } from '../../core/project/studyPaths';
import { UnreadableFileError } from '../../core/yaml/unreadableFile';
import type { ImportingSession } from '../importing/importingSession';
import { loadPdf } from '../importing/loadPdf';
import { problemMessage } from '../problemMessage';
import { readFile } from '../study/fileReader';
import { Slices } from '../study/slices';
import { pathIn, uriOf, type StudyFolder } from '../study/studyFolder';
import { besideCopy } from './besideCopy';
import { likelyWhose, type CopyChoice } from './copyChoice';

/** A file that is no copy that can be read. */
export interface FailedCopy {
  readonly name: string;
  readonly reason: string;
}

interface ReadCopies {
  readonly copies: readonly CopyChoice[];
  readonly failed: readonly FailedCopy[];
}

/** Reads copies and finds out of which transcripts they are, and whose; nothing when that was cancelled. */
export function readCopies(
  session: ImportingSession,
  folder: StudyFolder,
  sources: readonly vscode.Uri[],
): Thenable<ReadCopies | undefined> {
  const title = vscode.l10n.t('Reading Copies');
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, cancellable: true, title }, async (progress, token) => {
    const isCancelled = () => token.isCancellationRequested;
    const copies: { readonly uri: vscode.Uri; readonly copy: Copy }[] = [];
    const failed: FailedCopy[] = [];
    let pdf: ReturnType<typeof loadPdf> | undefined;
    const load = () => (pdf ??= loadPdf(session.extension));
    for (const uri of sources) {
      const name = baseName(uri.path);
      progress.report({ message: name, increment: 100 / sources.length });
      try {
        copies.push({ uri, copy: await readOne(folder, uri, load) });
      } catch (error) {
        failed.push({ name, reason: reasonOf(error, session.log) });
      }
      if (isCancelled()) return undefined;
    }
    const onProgress = (done: number, total: number) => progress.report({ message: `${done}/${total}` });
    const proposed = await propose(folder, copies, { isCancelled, onProgress });
    return isCancelled() ? undefined : { copies: proposed, failed };
  });
}

async function readOne({ study }: StudyFolder, uri: vscode.Uri, load: () => ReturnType<typeof loadPdf>): Promise<Copy> {
  const name = baseName(uri.path);
  const bytes = await vscode.workspace.fs.readFile(uri);
  return readCopy({ name, bytes }, await besideCopy(uri), { vocabulary: study.codebook, loadPdf: load });
}

/** Says of which transcript each copy may be, and whose, in slices between which the editor does its work. */
async function propose(
  folder: StudyFolder,
  copies: readonly Pick<CopyChoice, 'uri' | 'copy'>[],
  watched: Pick<Cancellable, 'isCancelled' | 'onProgress'>,
): Promise<CopyChoice[]> {
  const read = async (path: string) => {
    const content = await readFile(uriOf(folder, path), () => undefined);
    return content.kind === 'text' ? content.text : undefined;
  };
  const sought = copies.map(({ uri, copy }) => ({ copy, path: pathIn(folder.root, uri) }));
  const known = folder.study.coderNames;
  const slices = new Slices();
  const originals = await likelyOriginals(sought, [...folder.study.paths].sort(comparePaths), read, {
    ...watched,
    turn: () => slices.turn(),
  });
  return copies.map(({ uri, copy }, i) => {
    const transcript = originals[i];
    return { uri, copy, transcript, whose: likelyWhose(copy, transcript, known), isLeftOut: false };
  });
}

function reasonOf(error: unknown, log: vscode.LogOutputChannel): string {
  if (error instanceof ImportError) return problemMessage(error.problem);
  if (error instanceof UnreadableFileError) {
    return vscode.l10n.t('{0} can’t be read: {1}', error.path ?? '', problemMessage(error.problem));
  }
  log.error(error instanceof Error ? error : String(error));
  return error instanceof Error ? error.message : String(error);
}
