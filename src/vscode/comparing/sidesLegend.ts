import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import { isTranscriptDocument } from '../study/transcriptLanguage';
import { pathIn, type StudyFolder } from '../study/studyFolder';

const TOP = new vscode.Range(0, 0, 0, 0);

/** Says whose stripes are on which side, as long as two coders are compared: above each transcript of the study, and in the status bar. */
export class SidesLegend extends Disposables {
  private readonly heading: vscode.TextEditorDecorationType;

  constructor(
    private readonly folder: StudyFolder,
    [first, second]: readonly [first: string, second: string],
  ) {
    super();
    const contentText = vscode.l10n.t('▌ {0}   ‖ {1}', first, second);
    this.heading = this.own(
      vscode.window.createTextEditorDecorationType({
        isWholeLine: true,
        after: { contentText, color: new vscode.ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 2em' },
      }),
    );
    const status = this.own(
      vscode.window.createStatusBarItem('transcriptCoding.compared', vscode.StatusBarAlignment.Right, 109),
    );
    status.name = vscode.l10n.t('Compared Coders');
    status.text = vscode.l10n.t('$(arrow-left) {0} $(arrow-right) {1}', first, second);
    status.tooltip = vscode.l10n.t(
      'Compared: the whole stripes on the left are those of {0}, the hollow ones on the right those of {1}. A click goes to the next difference.',
      first,
      second,
    );
    status.accessibilityInformation = { label: status.tooltip };
    status.command = 'transcriptCoding.nextDifference';
    status.show();
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.show()));
    this.show();
  }

  private show(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      const path = isTranscriptDocument(document) ? pathIn(this.folder.root, document.uri) : undefined;
      // A study within this one has transcripts of its own.
      const isOurs = path !== undefined && this.folder.study.isTranscript(path);
      editor.setDecorations(this.heading, isOurs ? [TOP] : []);
    }
  }
}
