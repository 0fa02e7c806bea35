import * as vscode from 'vscode';
import type { Choice } from './refactoring/pickOne';

interface AskedText<T> {
  readonly title: string;
  readonly placeholder: string;
  /** What stands in it at first; nothing unless it is given. */
  readonly value?: string;
  readonly choices: readonly Choice<T>[];
  /** What is chosen by typing something that isn't among the choices; without a value it only says what is wrong with it. */
  readonly typed: (text: string) => Choice<T>;
}

/** One of several answers, or one that is typed. The question stays until it is answered; nothing when it is left. */
export function askText<T>({ title, placeholder, value = '', choices, typed }: AskedText<T>): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  Object.assign(pick, { title, placeholder, value, ignoreFocusOut: true });
  const show = (typedText: string) => {
    const text = typedText.trim();
    const isThere = choices.some(({ label }) => label.toLowerCase() === text.toLowerCase());
    pick.items = text && !isThere ? [...choices, { ...typed(text), alwaysShow: true }] : choices;
  };
  show(value);
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen?.value === undefined) return;
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
