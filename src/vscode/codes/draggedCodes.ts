import type * as vscode from 'vscode';
import type { Range } from '../../core/text/position';
import type { Studies } from '../study/studies';
import { DRAGGED_CODES } from './draggedKind';
import type { StudyCode } from './studyCode';

/** What is dragged, as text. */
interface Dragged {
  readonly codes: readonly { readonly root: string; readonly name: string }[];
  readonly selected: readonly SelectedText[];
}

/** What was selected in an editor when the drag began: a drop moves the cursor before it is told. */
interface SelectedText {
  /** The document's address. */
  readonly uri: string;
  readonly selections: readonly Range[];
}

export function writeDragged(codes: readonly StudyCode[], editors: readonly vscode.TextEditor[]): string {
  const dragged: Dragged = {
    codes: codes.map(({ folder, name }) => ({ root: folder.root.toString(), name })),
    selected: editors.map(({ document, selections }) => ({
      uri: document.uri.toString(),
      selections: selections.map(({ start, end }) => ({ start, end })),
    })),
  };
  return JSON.stringify(dragged);
}

/** The codes that are dropped, as far as their studies are there, and what was selected; nothing of what was dragged from elsewhere. */
export async function readDragged(
  transfer: vscode.DataTransfer,
  studies: Studies,
): Promise<{ readonly codes: StudyCode[]; readonly selected: readonly SelectedText[] } | undefined> {
  const text = await transfer.get(DRAGGED_CODES)?.asString();
  if (!text) return undefined;
  const { codes, selected } = JSON.parse(text) as Dragged;
  const found = codes.flatMap(({ root, name }) => {
    const folder = studies.folders.find((it) => it.root.toString() === root);
    return folder ? [{ folder, name }] : [];
  });
  return { codes: found, selected };
}
