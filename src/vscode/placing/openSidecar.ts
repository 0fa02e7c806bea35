import * as vscode from 'vscode';
import { containsRange, START_OF_TEXT, type Range } from '../../core/text/position';
import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import { startOf } from '../ranges';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import { meantBy } from './meantBy';

/** Opens the sidecar of what the command was called on; else that of the coding at the cursor, or of the transcript in the editor. */
export async function openSidecar({ studies }: CodingSession, argument: unknown): Promise<void> {
  await studies.load();
  const meant = meantBy(argument, studies);
  if (meant) {
    await open(meant, meant.sidecar, meant.coding.source.range);
    return;
  }
  const editor = vscode.window.activeTextEditor;
  const coded = editor && (await studies.open(editor.document));
  const place = editor && studies.find(editor.document.uri);
  if (!coded || !place) return;
  const atCursor = coded.codings.flatMap(({ range, source }) =>
    source.kind === 'sidecar' && containsRange(range, editor.selection) ? [source] : [],
  );
  const smallest = atCursor[atCursor.length - 1];
  if (smallest) {
    await open(place, smallest.path, smallest.range);
    return;
  }
  const { study } = place.folder;
  const sidecars = study.sidecarPathsOf(place.path).filter((it) => !study.isUnseen(it));
  if (!sidecars.length) tell(vscode.l10n.t('There are no codings beside this transcript.'));
  const title = vscode.l10n.t('Open Sidecar');
  const chosen = sidecars.length > 1 ? await vscode.window.showQuickPick(sidecars, { title }) : sidecars[0];
  if (chosen !== undefined) await open(place, chosen, START_OF_TEXT);
}

async function open({ folder }: StudyPlace, sidecar: string, range: Range): Promise<void> {
  await vscode.window.showTextDocument(uriOf(folder, sidecar), { selection: startOf(range) });
}
