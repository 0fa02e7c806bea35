import * as vscode from 'vscode';
import type { Studies } from '../study/studies';
import type { CodesNode } from './codesNode';
import { DRAGGED_CODES } from './draggedKind';
import { codesOf } from './studyCode';

/** Codes are dragged from the Codes view: onto text, which is then coded, or onto another code, which becomes their parent. */
export class CodeDrag implements vscode.TreeDragAndDropController<CodesNode> {
  readonly dragMimeTypes = [DRAGGED_CODES];
  readonly dropMimeTypes = [DRAGGED_CODES];

  constructor(private readonly studies: Studies) {}

  async handleDrag(nodes: readonly CodesNode[], transfer: vscode.DataTransfer): Promise<void> {
    const codes = codesOf(nodes);
    if (!codes.length) return;
    const editors = vscode.window.visibleTextEditors;
    const { writeDragged } = await import('./draggedCodes');
    transfer.set(DRAGGED_CODES, new vscode.DataTransferItem(writeDragged(codes, editors)));
  }

  async handleDrop(target: CodesNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
    await (await import('./dropOnCode')).dropOnCode(this.studies, target, transfer);
  }
}
