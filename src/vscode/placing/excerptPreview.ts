import * as vscode from 'vscode';
import type { Range } from '../../core/text/position';
import { isSame } from '../study/studyFolder';
import { Disposables } from '../disposables';
import { toRange } from '../ranges';

/** Shows stretches of a transcript while something is chosen, and gives the editors back as they were. */
export class ExcerptPreview extends Disposables {
  private readonly look = this.own(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('editor.findMatchBackground'),
      outline: '2px solid',
      outlineColor: new vscode.ThemeColor('focusBorder'),
      overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
      overviewRulerLane: vscode.OverviewRulerLane.Full,
    }),
  );

  private constructor(
    private readonly editor: vscode.TextEditor,
    private readonly goBack: (preserveFocus: boolean) => Promise<void>,
  ) {
    super();
  }

  /** Opens a transcript without taking the focus. */
  static async of(uri: vscode.Uri): Promise<ExcerptPreview> {
    const { activeTextEditor: before, visibleTextEditors } = vscode.window;
    const visible = visibleTextEditors.find(({ document }) => isSame(document.uri, uri));
    const top = visible?.visibleRanges[0]?.start;
    const wasOpen = tabOf(uri) !== undefined;
    const editor = await vscode.window.showTextDocument(uri, {
      preserveFocus: true,
      ...(visible?.viewColumn ? { viewColumn: visible.viewColumn } : {}),
    });
    return new ExcerptPreview(editor, async (preserveFocus) => {
      if (top) editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
      const tab = wasOpen ? undefined : tabOf(uri);
      if (tab && !tab.isDirty) await vscode.window.tabGroups.close(tab);
      if (!before) return;
      const { document, selection, viewColumn } = before;
      const column = viewColumn ? { viewColumn } : {};
      await vscode.window.showTextDocument(document, { selection, preserveFocus, ...column });
    });
  }

  get document(): vscode.TextDocument {
    return this.editor.document;
  }

  show(range: Range): void {
    this.editor.setDecorations(this.look, [toRange(range)]);
    this.editor.revealRange(toRange(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Ends it with the editors as they were before; they get the focus unless something is still asked. */
  async leave({ preserveFocus = false } = {}): Promise<void> {
    this.dispose();
    await this.goBack(preserveFocus);
  }

  /** Ends it with the focus in the transcript, and a stretch of it selected. */
  async stay(range: Range): Promise<void> {
    this.dispose();
    const { document, viewColumn } = this.editor;
    const selection = toRange(range);
    await vscode.window.showTextDocument(document, { selection, ...(viewColumn ? { viewColumn } : {}) });
  }
}

function tabOf(uri: vscode.Uri): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(({ input }) => input instanceof vscode.TabInputText && isSame(input.uri, uri));
}
