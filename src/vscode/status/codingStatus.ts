import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import { onlyNews } from '../onlyNews';
import { changesBlind } from '../settings';
import type { BackgroundChecks } from '../study/backgroundChecks';
import type { Studies } from '../study/studies';
import { isTranscriptDocument } from '../study/transcriptLanguage';
import { describe } from './describeProgress';

/** Tells in the status bar who is coding, and how much of the transcript in the active editor is coded; a click shows what there is to do. */
export class CodingStatus extends Disposables {
  private item: vscode.StatusBarItem | undefined;
  /** For the walkthrough: it doesn't see the language of an editor. */
  private readonly setActive = onlyNews((key, value: boolean) => {
    void vscode.commands.executeCommand('setContext', key, value);
  });

  constructor(
    private readonly studies: Studies,
    checks: BackgroundChecks,
  ) {
    super();
    const update = () => this.update();
    this.own(studies.onDidChange(update));
    this.own(checks.onDidFind(update));
    this.own(vscode.window.onDidChangeActiveTextEditor(update));
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (changesBlind(event)) this.update();
      }),
    );
    this.update();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const transcript = document && isTranscriptDocument(document) ? document : undefined;
    this.setActive('transcriptCoding.transcriptActive', transcript !== undefined);
    const described = transcript && describe(this.studies, transcript);
    if (!described) {
      this.item?.hide();
      return;
    }
    this.item ??= this.newItem();
    Object.assign(this.item, described);
    this.item.show();
  }

  private newItem(): vscode.StatusBarItem {
    const item = vscode.window.createStatusBarItem('transcriptCoding.progress', vscode.StatusBarAlignment.Right, 110);
    item.name = vscode.l10n.t('Coded Share of the Transcript');
    item.command = 'transcriptCoding.whatToDo';
    return this.own(item);
  }
}
