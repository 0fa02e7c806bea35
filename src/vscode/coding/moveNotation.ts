import * as vscode from 'vscode';
import { newId } from '../../core/codings/newId';
import type { FileChange } from '../../core/project/fileChange';
import { asLabels, labelsToSidecar, sidecarToLabels } from '../../core/project/moveNotation';
import { sidecarPath } from '../../core/project/studyPaths';
import { coderName } from '../settings';
import { uriOf } from '../study/studyFolder';
import { applyChanges, readTexts } from './applyChanges';
import { hasCoding, reportFailure } from './changeCodings';
import type { CodingSession } from './codingSession';

/** Moves the codings of the transcript in the editor from one notation to the other, as far as that can express them. */
export async function moveNotation(session: CodingSession, to: 'sidecar' | 'label'): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const coded = document && (await session.studies.open(document));
  const place = document && session.studies.find(document.uri);
  if (!document || !coded || !place) return;
  const { folder, path } = place;
  const coder = coderName(document.uri);
  const sidecars = [...new Set([sidecarPath(path, coder), ...folder.study.sidecarPathsOf(path)])];
  const labels = asLabels(coded, folder.study.codebook);
  try {
    const texts = await readTexts(folder, [path, ...sidecars]);
    const id = () => newId((it) => hasCoding(folder, it), Math.random);
    const changes: FileChange[] =
      to === 'sidecar' ? labelsToSidecar(coded, coder, texts, id) : sidecarToLabels(coded, labels, texts);
    if (changes.length) {
      await applyChanges(folder, changes);
      const title =
        to === 'sidecar' ? vscode.l10n.t('inline labels to sidecar') : vscode.l10n.t('codings to inline labels');
      session.history.add({ folder, title, changes });
      await document.save();
      await session.studies.refresh(changes.map((it) => uriOf(folder, it.path)));
    }
    void vscode.window.showInformationMessage(
      to === 'sidecar'
        ? movedToSidecar(changes.length > 0)
        : movedToLabels(labels.length, coded.codings.filter((coding) => coding.source.kind === 'sidecar').length),
    );
  } catch (error) {
    reportFailure(error, folder, sidecars);
  }
}

function movedToSidecar(moved: boolean): string {
  return moved
    ? vscode.l10n.t('The inline labels are now codings in the sidecar.')
    : vscode.l10n.t('There are no inline labels in this transcript.');
}

function movedToLabels(moved: number, all: number): string {
  if (moved === all) return vscode.l10n.t('All codings are now inline labels.');
  return vscode.l10n.t(
    '{0} codings are now inline labels. An inline label codes a whole paragraph and has no coder or memo, so {1} stay as they are.',
    moved,
    all - moved,
  );
}
