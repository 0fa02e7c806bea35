import * as vscode from 'vscode';
import { isCertain, isInText } from '../../core/project/placedCoding';
import type { Range } from '../../core/text/position';
import type { CodeColor } from '../../core/codebook/codebook';
import { codeBackground, codeColor } from '../codes/codeColors';
import { Disposables } from '../disposables';
import type { Studies } from '../study/studies';
import { toRange } from '../ranges';

/** Without a background, which would make a thin line hard to tell from that of a sure one. */
const UNSURE_LOOK: vscode.DecorationRenderOptions = { borderStyle: 'dashed', borderWidth: '0 0 2px 0' };

/**
 * Shows coded excerpts in their codes' colours, in the text and in the overview ruler of the visible editors. One that is only probably
 * where it is shown has a dashed line under it and a question mark after it, and no background.
 */
export class ExcerptDecorations extends Disposables {
  /** One decoration type a look. */
  private readonly types = new Map<string, vscode.TextEditorDecorationType>();

  private readonly questionMark = this.own(
    vscode.window.createTextEditorDecorationType({
      after: {
        contentText: '?',
        color: new vscode.ThemeColor('editorWarning.foreground'),
        fontWeight: 'bold',
        margin: '0 0 0 2px',
      },
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );

  constructor(private readonly studies: Studies) {
    super();
    this.own(studies.onDidChange(() => this.decorateAll()));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.decorateAll()));
  }

  private decorateAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const ranges = this.rangesIn(editor.document);
      for (const type of [...this.types.values(), this.questionMark])
        editor.setDecorations(type, ranges.get(type) ?? []);
    }
  }

  /** The coded excerpts of a document by their look: none in what is no transcript, or not yet or no longer in a study. */
  private rangesIn(document: vscode.TextDocument): Map<vscode.TextEditorDecorationType, vscode.Range[]> {
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    const coded = this.studies.coded(document);
    const study = this.studies.find(document.uri)?.folder.study;
    if (!coded || !study) return ranges;
    const add = (type: vscode.TextEditorDecorationType, range: Range) => {
      const list = ranges.get(type);
      if (list) list.push(toRange(range));
      else ranges.set(type, [toRange(range)]);
    };
    for (const coding of coded.codings) {
      if (!isInText(coding)) continue;
      const certain = isCertain(coding);
      for (const name of coding.codes) add(this.typeOf(study.codebook.colorOf(name), certain), coding.range);
      if (!certain) add(this.questionMark, coding.range);
    }
    return ranges;
  }

  private typeOf(color: CodeColor, certain: boolean): vscode.TextEditorDecorationType {
    const key = `${color} ${String(certain)}`;
    const known = this.types.get(key);
    if (known) return known;
    const type = this.own(
      vscode.window.createTextEditorDecorationType({
        ...(certain ? sureLook(color) : UNSURE_LOOK),
        borderColor: codeColor(color),
        overviewRulerColor: codeColor(color),
        overviewRulerLane: vscode.OverviewRulerLane.Center,
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      }),
    );
    this.types.set(key, type);
    return type;
  }
}

function sureLook(color: CodeColor): vscode.DecorationRenderOptions {
  return { backgroundColor: codeBackground(color), borderStyle: 'solid', borderWidth: '0 0 1px 0' };
}
