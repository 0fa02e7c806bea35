import * as vscode from 'vscode';
import { renameTranscript } from '../../core/codings/transcriptName';
import { sidecarPathBeside } from '../../core/project/likelyTranscript';
import { baseName } from '../../core/project/studyPaths';
import { makeChanges, readTexts } from '../writing/applyChanges';
import type { CodesNode } from '../codes/codesNode';
import type { CodingSession } from '../coding/codingSession';
import { NotAppliedError } from '../writing/notApplied';
import { reportFailure } from '../writing/reportFailure';
import { tell } from '../messages';
import type { Studies } from '../study/studies';
import { uriOf, type StudyPlace } from '../study/studyFolder';
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
  const transcript = sidecar && (await pickTranscript(folder, path));
  if (!transcript) return;
  const to = sidecarPathBeside(transcript, path, sidecar);
  const { writes, history, studies, log } = session;
  await writes.run(async () => {
    try {
      const plan = async () => {
        const texts = await readTexts(folder, [path, to]);
        const before = texts.get(path);
        if (before === undefined) return [];
        if (texts.get(to) !== undefined) throw alreadyThere(to, path);
        const after = renameTranscript(before, sidecar.transcript ?? '', baseName(transcript));
        return [
          { path: to, before: undefined, after },
          { path, before, after: undefined },
        ];
      };
      const changes = await makeChanges(folder, plan, { saveTranscript: true });
      if (!changes.length) return;
      const title = vscode.l10n.t('{0} moved to {1}', baseName(path), baseName(transcript));
      history.add({ folder, title, changes, savesTranscript: true });
      await studies.refresh(changes.map((it) => uriOf(folder, it.path)));
      tell(title);
    } catch (error) {
      reportFailure(error, folder, log);
    }
  });
}

function alreadyThere(to: string, path: string): NotAppliedError {
  return new NotAppliedError(
    vscode.l10n.t('There is a file {0} already, so {1} was left where it is.', to, baseName(path)),
  );
}
