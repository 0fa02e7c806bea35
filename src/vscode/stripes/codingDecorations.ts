import * as vscode from 'vscode';
import { drawingOf, type Drawing, type Look } from '../../core/stripes/drawing';
import { marksOf } from '../../core/stripes/mark';
import { Disposables } from '../disposables';
import { toRange } from '../ranges';
import { showsStripes } from '../settings';
import type { Studies } from '../study/studies';
import { decorationOf } from './looks';
import type { ShownCodings } from './shownCodings';

const NOTHING: Drawing = { drawn: new Map(), columns: new Map() };

/** A drawing, and all that it follows from. */
interface Drawn {
  readonly from: readonly unknown[];
  readonly drawing: Drawing;
}

/** Shows what is coded in the visible editors: in the text, beside it, and in the overview ruler. */
export class CodingDecorations extends Disposables {
  /** One decoration type a look, as long as an editor has it. */
  private readonly types = new Map<string, vscode.TextEditorDecorationType>();
  private readonly drawings = new WeakMap<vscode.TextDocument, Drawn>();
  private readonly shown = new Map<vscode.TextEditor, Drawing>();

  constructor(
    private readonly studies: Studies,
    private readonly shownCodings: ShownCodings,
  ) {
    super();
  }

  /** Makes all visible editors show what is coded now. What hasn't changed costs nothing. */
  decorateAll(): void {
    const visible = new Set(vscode.window.visibleTextEditors);
    for (const editor of this.shown.keys()) if (!visible.has(editor)) this.shown.delete(editor);
    for (const editor of visible) this.decorate(editor, this.drawing(editor.document));
    this.disposeUnused();
  }

  private decorate(editor: vscode.TextEditor, drawing: Drawing): void {
    const before = this.shown.get(editor) ?? NOTHING;
    if (before === drawing) return;
    this.shown.set(editor, drawing);
    for (const key of before.drawn.keys()) {
      const type = this.types.get(key);
      if (type && !drawing.drawn.has(key)) editor.setDecorations(type, []);
    }
    for (const [key, { look, ranges }] of drawing.drawn)
      editor.setDecorations(this.typeOf(key, look), ranges.map(toRange));
  }

  private typeOf(key: string, look: Look): vscode.TextEditorDecorationType {
    const known = this.types.get(key);
    if (known) return known;
    const type = vscode.window.createTextEditorDecorationType(decorationOf(look));
    this.types.set(key, type);
    return type;
  }

  /** What is to be drawn in a document: nothing in what is no transcript, or not yet or no longer in a study. */
  private drawing(document: vscode.TextDocument): Drawing {
    const coded = this.studies.coded(document);
    const folder = this.studies.find(document.uri)?.folder;
    if (!coded || !folder) return NOTHING;
    const { codebook } = folder.study;
    const filter = this.shownCodings.filter(folder);
    const stripes = showsStripes(document);
    const compared = this.shownCodings.compared(folder);
    const from = [coded, codebook, filter, stripes, compared];
    const known = this.drawings.get(document);
    if (known?.from.every((part, index) => part === from[index])) return known.drawing;
    // What a person has hidden and shown again stands as before: only a change of the codings leaves the others where they are.
    const columns =
      known?.from[2] === filter && known.from[4] === compared ? known.drawing.columns : new Map<string, number>();
    const drawing = drawingOf(marksOf(coded.codings, codebook, filter, compared), stripes ? columns : undefined);
    this.drawings.set(document, { from, drawing });
    return drawing;
  }

  private disposeUnused(): void {
    const drawings = [...this.shown.values()];
    for (const [key, type] of this.types) {
      if (drawings.some(({ drawn }) => drawn.has(key))) continue;
      this.types.delete(key);
      type.dispose();
    }
  }

  override dispose(): void {
    for (const type of this.types.values()) type.dispose();
    super.dispose();
  }
}
