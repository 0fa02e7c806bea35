import * as vscode from 'vscode';
import type { BlockedFile } from './movePlan';

/** What is to be done about a planned move. */
export type MoveAnswer =
  { readonly kind: 'move' | 'preview' | 'cancel' } | { readonly kind: 'open'; readonly file: BlockedFile };

/** What the person who is asked has to know. */
export interface MoveQuestion {
  readonly title: string;
  /** What would be done. */
  readonly move: string;
  /** What would not, and why; empty when there is nothing to say. */
  readonly rest: string;
  readonly blocked: readonly BlockedFile[];
  /** What has happened since it was asked the last time. */
  readonly news: string | undefined;
  readonly isPreviewed: boolean;
}

/** Asks whether to move. The question stays until it is answered, also while the preview is looked at. */
export function askBeforeMove(question: MoveQuestion): Promise<MoveAnswer> {
  const { title, move, rest, blocked, news, isPreviewed } = question;
  type Item = vscode.QuickPickItem & { readonly answer?: MoveAnswer };
  const second: Item = isPreviewed
    ? { label: `$(close) ${vscode.l10n.t('Cancel')}`, answer: { kind: 'cancel' } }
    : {
        label: `$(diff-multiple) ${vscode.l10n.t('Preview')}`,
        detail: vscode.l10n.t('Compare all files before and after. Nothing is written yet.'),
        answer: { kind: 'preview' },
      };
  const files = blocked.map((file): Item => ({
    label: `$(warning) ${file.path}`,
    detail: file.reason,
    answer: { kind: 'open', file },
  }));
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = news ?? vscode.l10n.t('One step for all files, which Undo Coding takes back');
  pick.ignoreFocusOut = true;
  pick.items = [
    { label: `$(arrow-right) ${move}`, ...(rest ? { detail: rest } : {}), answer: { kind: 'move' } },
    second,
    ...(files.length
      ? [
          {
            label: vscode.l10n.t('Left as they are, with their transcripts'),
            kind: vscode.QuickPickItemKind.Separator,
          },
          ...files,
        ]
      : []),
  ];
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.answer ?? { kind: 'cancel' });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve({ kind: 'cancel' });
      pick.dispose();
    });
    pick.show();
  });
}
