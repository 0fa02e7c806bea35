import * as vscode from 'vscode';

/**
 * An input box that keeps the keyboard from one question to the next, so that a key that is pressed too early doesn't fall into the
 * transcript. Whatever is asked next takes its place on the screen.
 */
export class HeldFocus implements vscode.Disposable {
  private box: vscode.InputBox | undefined;

  constructor(private readonly title: string) {}

  /** Shows that something is being done, unless the last answer still stands there. */
  hold(): void {
    if (!this.box) void this.show({ placeholder: vscode.l10n.t('One moment …'), busy: true });
  }

  /** Asks for a text, and then holds the keyboard. Nothing when it is left. */
  ask(prompt: string): Promise<string | undefined> {
    return this.show({ prompt });
  }

  private show(look: Partial<vscode.InputBox>): Promise<string | undefined> {
    const box = Object.assign(vscode.window.createInputBox(), { title: this.title, ignoreFocusOut: true, ...look });
    this.box = box;
    return new Promise((resolve) => {
      box.onDidAccept(() => {
        box.busy = true;
        resolve(box.value);
      });
      box.onDidHide(() => {
        resolve(undefined);
        if (this.box === box) this.box = undefined;
        box.dispose();
      });
      box.show();
    });
  }

  dispose(): void {
    this.box?.dispose();
  }
}
