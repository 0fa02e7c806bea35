import * as vscode from 'vscode';
import { isInText } from '../../core/project/placedCoding';
import { codeBackground, codeColor, colorKey, type Colored } from '../codes/codeColors';
import { Disposables } from '../disposables';
import type { Studies } from '../study/studies';
import { isTranscriptDocument } from '../study/transcriptLanguage';
import { toRange } from '../ranges';

/** Shows coded excerpts in their codes' colours, in the text and in the overview ruler of the visible editors. */
export class ExcerptDecorations extends Disposables {
  /** One decoration type a colour. */
  private readonly types = new Map<string, vscode.TextEditorDecorationType>();

  constructor(private readonly studies: Studies) {
    super();
    this.own(studies.onDidChange(() => this.decorateAll()));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.decorateAll()));
  }

  private decorateAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (isTranscriptDocument(editor.document)) this.decorate(editor);
    }
  }

  private decorate(editor: vscode.TextEditor): void {
    const coded = this.studies.coded(editor.document);
    const study = this.studies.find(editor.document.uri)?.folder.study;
    if (!coded || !study) {
      void this.studies.open(editor.document);
      return;
    }
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    for (const type of this.types.values()) ranges.set(type, []);
    for (const coding of coded.codings) {
      if (!isInText(coding)) continue;
      for (const name of coding.codes) {
        const type = this.typeOf(study.codebook.find(name) ?? { name });
        const list = ranges.get(type);
        if (list) list.push(toRange(coding.range));
        else ranges.set(type, [toRange(coding.range)]);
      }
    }
    for (const [type, list] of ranges) editor.setDecorations(type, list);
  }

  private typeOf(code: Colored): vscode.TextEditorDecorationType {
    const key = colorKey(code);
    const known = this.types.get(key);
    if (known) return known;
    const type = this.own(
      vscode.window.createTextEditorDecorationType({
        backgroundColor: codeBackground(code),
        borderColor: codeColor(code),
        borderStyle: 'solid',
        borderWidth: '0 0 1px 0',
        overviewRulerColor: codeColor(code),
        overviewRulerLane: vscode.OverviewRulerLane.Center,
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      }),
    );
    this.types.set(key, type);
    return type;
  }
}
