import * as vscode from 'vscode';

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

/** One of several answers to a question, which stays until it is answered; nothing when it is left. */
export function pickOne<T>(title: string, placeholder: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  Object.assign(pick, { title, placeholder, ignoreFocusOut: true, matchOnDescription: true, matchOnDetail: true });
  pick.items = choices;
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      // What was typed may match none of them.
      if (!chosen) return;
      resolve(chosen.value);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
