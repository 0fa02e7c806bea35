import * as vscode from 'vscode';
import { renameTranscript } from '../../core/codings/transcriptName';
import type { FileChange } from '../../core/project/fileChange';
import { sidecarPathBeside } from '../../core/project/likelyTranscript';
import { baseName } from '../../core/project/studyPaths';
import { applyChanges, NotAppliedError, readTexts } from '../coding/applyChanges';
import type { CodesNode } from '../codes/codesNode';
import type { CodingSession } from '../coding/codingSession';
import { reportFailure } from '../coding/reportFailure';
import { tell } from '../messages';
import type { Studies } from '../study/studies';
import { uriOf, type StudyFolder, type StudyPlace } from '../study/studyFolder';
import { pickTranscript } from './pickTranscript';

/** The sidecar that a row of the Codes view is about, or one that is chosen of those that stand beside no transcript. */
export async function whichSidecar(studies: Studies, node: CodesNode | undefined): Promise<StudyPlace | undefined> {
  if (node?.kind === 'attentionItem' && node.item.kind === 'file') return { folder: node.folder, path: node.item.path };
  const folders = await studies.load();
  const items = folders.flatMap((folder) =>
    [...folder.study.sidecarsWithoutTranscript()].map((path) => ({ label: path, folder, path })),
  );
  if (!items.length) {
    tell(vscode.l10n.t('All codings stand beside a transcript.'));
    return undefined;
  }
  return vscode.window.showQuickPick(items, { title: vscode.l10n.t('Move Codings to Their Transcript') });
}

/** Moves a sidecar that stands beside no transcript to one that is chosen; those that its quotes are in are offered first. */
export async function moveToTranscript(session: CodingSession, { folder, path }: StudyPlace): Promise<void> {
  const sidecar = folder.study.sidecar(path);
  const transcript = sidecar && (await pickTranscript(folder, path, sidecar));
  if (!transcript) return;
  const to = sidecarPathBeside(transcript, path, sidecar);
  await change(session, folder, vscode.l10n.t('{0} moved', baseName(path)), async () => {
    const texts = await readTexts(folder, [path, to]);
    const before = texts.get(path);
    if (before === undefined) return [];
    if (texts.get(to) !== undefined) {
      throw new NotAppliedError(
        vscode.l10n.t('There is a file {0} already, so {1} was left where it is.', to, baseName(path)),
      );
    }
    const after = renameTranscript(before, sidecar.transcript ?? '', baseName(transcript));
    return [
      { path: to, before: undefined, after },
      { path, before, after: undefined },
    ];
  });
}

/** Has a sidecar name the transcript that it stands beside. */
export function nameTranscriptBeside(
  session: CodingSession,
  { folder, path }: StudyPlace,
  from: string,
  to: string,
): Promise<void> {
  return change(session, folder, vscode.l10n.t('{0} names {1}', baseName(path), to), async () => {
    const before = (await readTexts(folder, [path])).get(path);
    const after = before && renameTranscript(before, from, to);
    return after === before ? [] : [{ path, before, after }];
  });
}

async function change(
  { writes, history, studies, log }: CodingSession,
  folder: StudyFolder,
  title: string,
  plan: () => Promise<FileChange[]>,
): Promise<void> {
  await writes.run(async () => {
    try {
      const changes = await plan();
      if (!changes.length) return;
      await applyChanges(folder, changes);
      history.add({ folder, title, changes });
      await studies.refresh(changes.map(({ path }) => uriOf(folder, path)));
      tell(title);
    } catch (error) {
      reportFailure(error, folder, log);
    }
  });
}
