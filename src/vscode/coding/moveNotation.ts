import * as vscode from 'vscode';
import { newId } from '../../core/codings/newId';
import type { Notation } from '../../core/project/changeCodes';
import type { FileChange } from '../../core/project/fileChange';
import { asLabels, labelsToSidecar, sidecarToLabels } from '../../core/project/moveNotation';
import { baseName, sidecarPath } from '../../core/project/studyPaths';
import { coderName } from '../settings';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import { withPath } from '../../core/yaml/unreadableFile';
import { applyChanges, readTexts } from './applyChanges';
import { hasCoding } from './changeCodings';
import type { CodingSession } from './codingSession';
import { reportFailure } from './reportFailure';

/** Moves the codings of the transcript in the editor from one notation to the other, as far as that can express them. */
export async function moveNotation(session: CodingSession, to: Notation): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const place = document && (await session.studies.open(document)) && session.studies.find(document.uri);
  if (!document || !place) return;
  if (document.isDirty) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Save the transcript first: moving its codings saves it together with them.'),
    );
    return;
  }
  await session.writes.run(() => move(session, document, place, to));
}

async function move(
  session: CodingSession,
  document: vscode.TextDocument,
  { folder, path }: StudyPlace,
  to: Notation,
): Promise<void> {
  const coder = coderName(document.uri);
  const sidecars = [...new Set([sidecarPath(path, coder), ...folder.study.sidecarPathsOf(path)])];
  try {
    await session.studies.refresh(sidecars.map((it) => uriOf(folder, it)));
    const coded = session.studies.coded(document);
    if (!coded) return;
    const labels = asLabels(coded, folder.study.codebook);
    const inSidecars = coded.codings.filter((coding) => coding.source.kind === 'sidecar').length;
    const texts = await readTexts(folder, [path, ...sidecars]);
    const id = () => newId((it) => hasCoding(folder, it), Math.random);
    const changes: FileChange[] =
      to === 'sidecar'
        ? withPath(sidecarPath(path, coder), () => labelsToSidecar(coded, coder, texts, id))
        : sidecarToLabels(coded, labels, texts);
    if (changes.length) {
      await applyChanges(folder, changes, { saveTranscript: true });
      const title =
        to === 'sidecar' ? vscode.l10n.t('inline labels to sidecar') : vscode.l10n.t('codings to inline labels');
      session.history.add({ folder, title: `${title} (${baseName(path)})`, changes, savesTranscript: true });
      await session.studies.refresh(changes.map((it) => uriOf(folder, it.path)));
    }
    void vscode.window.showInformationMessage(
      to === 'sidecar' ? movedToSidecar(changes.length > 0) : movedToLabels(labels.length, inSidecars),
    );
  } catch (error) {
    reportFailure(error, folder, session.log);
  }
}

function movedToSidecar(moved: boolean): string {
  return moved
    ? vscode.l10n.t('The inline labels are now codings in the sidecar.')
    : vscode.l10n.t('There are no inline labels in this transcript.');
}

function movedToLabels(moved: number, all: number): string {
  if (!all) return vscode.l10n.t('There are no codings in the sidecars of this transcript.');
  if (moved === all) return vscode.l10n.t('All codings are now inline labels.');
  return vscode.l10n.t(
    '{0} codings are now inline labels. An inline label codes a whole paragraph and has no coder or memo, so {1} stay as they are.',
    moved,
    all - moved,
  );
}
