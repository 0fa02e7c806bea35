import * as vscode from 'vscode';
import { newId } from '../../core/codings/newId';
import { changeCodes, filesOf, type AppliedCode } from '../../core/project/changeCodes';
import { CODEBOOK, sidecarPath } from '../../core/project/studyPaths';
import type { Range } from '../../core/text/position';
import { UnreadableFileError } from '../../core/yaml/unreadableFile';
import { problemMessage } from '../problems/problemMessage';
import { startOf } from '../ranges';
import { coderName, codingNotation } from '../settings';
import { uriOf, type StudyFolder, type StudyPlace } from '../study/studyFolder';
import { applyChanges, NotAppliedError, readTexts } from './applyChanges';
import type { CodingSession } from './codingSession';

export interface CodingChange {
  readonly excerpt: Range;
  readonly add: readonly string[];
  readonly remove: readonly AppliedCode[];
}

/**
 * Codes an excerpt of an open transcript, or takes codes from it, as one step that can be undone.
 * @returns whether it was done; when not, the user has been told why.
 */
export async function changeCodings(
  session: CodingSession,
  document: vscode.TextDocument,
  place: StudyPlace,
  change: CodingChange,
): Promise<boolean> {
  const { folder, path } = place;
  const transcript = session.studies.coded(document);
  if (!transcript) return false;
  const request = {
    ...change,
    transcript,
    notation: codingNotation(document.uri),
    coder: coderName(document.uri),
  };
  const { study } = folder;
  try {
    const texts = await readTexts(folder, filesOf(study, request));
    const changes = changeCodes(study, request, texts, () => newId((id) => hasCoding(folder, id), Math.random));
    if (request.notation === 'label' && change.add.length && !changes.some((it) => it.path === path)) {
      throw new NotAppliedError(
        vscode.l10n.t(
          'There is no paragraph of a turn here, and only those can have inline labels. Nothing was written.',
        ),
      );
    }
    if (!changes.length) return true;
    await applyChanges(folder, changes);
    session.history.add({ folder, title: titleOf(change), changes });
    await session.recent.use(change.add);
    await session.studies.refresh(changes.map((it) => uriOf(folder, it.path)));
    return true;
  } catch (error) {
    reportFailure(error, folder, [sidecarPath(path, request.coder), CODEBOOK]);
    return false;
  }
}

/** Says why a change wasn't made, and offers the file that stands in its way. */
export function reportFailure(error: unknown, folder: StudyFolder, paths: readonly string[]): void {
  if (error instanceof NotAppliedError) {
    void vscode.window.showErrorMessage(error.message);
    return;
  }
  if (!(error instanceof UnreadableFileError)) throw error;
  const { problem } = error;
  const problems = folder.study.problems();
  const path = paths.find((it) => problems.get(it)?.some(({ severity }) => severity === 'error')) ?? paths[0] ?? '';
  void offerFile(
    vscode.l10n.t('Nothing was written, since {0} can’t be read: {1}', path, problemMessage(problem)),
    uriOf(folder, path),
    startOf(problem.range),
  );
}

async function offerFile(message: string, uri: vscode.Uri, selection: vscode.Range): Promise<void> {
  const open = vscode.l10n.t('Open File');
  if ((await vscode.window.showErrorMessage(message, open)) !== open) return;
  await vscode.window.showTextDocument(uri, { selection });
}

function titleOf({ add, remove }: CodingChange): string {
  const names = [...add.map((code) => `+${code}`), ...remove.map(({ code }) => `−${code}`)];
  return [...new Set(names)].join(', ');
}

/** Whether a study has a coding of this id. */
export function hasCoding({ study }: StudyFolder, id: string): boolean {
  for (const { codings } of study.transcripts()) if (codings.some((coding) => coding.id === id)) return true;
  return false;
}
