import * as vscode from 'vscode';
import { canonicalName } from '../../core/project/codeTree';
import { containsRange, isEmptyRange } from '../../core/text/position';
import { readDragged } from '../codes/draggedCodes';
import { tell } from '../messages';
import { toRange } from '../ranges';
import { isSame } from '../study/studyFolder';
import { addCodes } from './codingCommands';
import type { CodingSession } from './codingSession';
import { withTarget } from './codingTarget';

/**
 * Codes what codes are dropped on: every selection when it is one of them, else the paragraph. The text stays as it is, and so does what
 * was selected.
 */
export async function dropCodes(
  session: CodingSession,
  document: vscode.TextDocument,
  position: vscode.Position,
  transfer: vscode.DataTransfer,
): Promise<void> {
  const dragged = await readDragged(transfer, session.studies);
  if (!dragged) return;
  const here = { start: position, end: position };
  const selected = dragged.selected.find(
    ({ uri, selections }) =>
      uri === document.uri.toString() && selections.some((it) => !isEmptyRange(it) && containsRange(it, here)),
  );
  const selections = selected?.selections.filter((it) => !isEmptyRange(it)) ?? [here];
  const reach = selected ? 'selection' : 'paragraph';
  await withTarget(session, reach, { document, selections, isTurn: false }, async (target) => {
    const { folder } = target.place;
    const ours = dragged.codes.filter((code) => isSame(code.folder.root, folder.root));
    if (ours.length < dragged.codes.length) tell(vscode.l10n.t('A code of another study can’t be used here.'));
    await addCodes(
      session,
      target,
      target.excerpts.map(() => ours.map(({ name }) => canonicalName(folder.study, name))),
    );
  });
  const editor = vscode.window.visibleTextEditors.find((it) => it.document === document);
  if (selected && editor) {
    editor.selections = selections.map((it) => new vscode.Selection(toRange(it).start, toRange(it).end));
  }
}
