import * as vscode from 'vscode';
import { Disposables } from '../disposables';

/** Keeps the keyboard from one question to the next, so that a key that is pressed too early doesn't fall into the transcript. */
export class HeldFocus extends Disposables {
  private box: vscode.InputBox | undefined;

  constructor(private readonly title: string) {
    super();
  }

  /** Until the next question is there. */
  hold(): void {
    if (this.box) return;
    const box = vscode.window.createInputBox();
    this.box = box;
    box.title = this.title;
    box.placeholder = vscode.l10n.t('One moment …');
    box.busy = true;
    box.ignoreFocusOut = true;
    box.onDidHide(() => this.release());
    box.show();
  }

  private release(): void {
    this.box?.dispose();
    this.box = undefined;
  }

  override dispose(): void {
    this.release();
    super.dispose();
  }
}
