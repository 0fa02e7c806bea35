import * as vscode from 'vscode';
import type { BlockedFile } from './plannedTexts';

/** What is to be done about a plan. */
type Answer = { readonly kind: 'do' | 'preview' | 'cancel' } | { readonly kind: 'open'; readonly file: BlockedFile };

/** What the person who is asked has to know. */
interface Question {
  readonly title: string;
  /** What would be done. */
  readonly what: string;
  /** What would not, and why; empty when there is nothing to say. */
  readonly rest: string;
  readonly blocked: readonly BlockedFile[];
  /** What has happened since it was asked the last time. */
  readonly news: string | undefined;
  readonly isPreviewed: boolean;
}

type Item = vscode.QuickPickItem & { readonly answer?: Answer };

/** Asks whether to do what is planned. The question stays until it is answered, also while the preview is looked at. */
export function askBefore(question: Question): Promise<Answer> {
  const { title, news } = question;
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = news ?? vscode.l10n.t('One step for all files, which Undo Coding takes back');
  pick.ignoreFocusOut = true;
  pick.items = itemsOf(question);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const answer = pick.selectedItems[0]?.answer;
      if (!answer) return;
      resolve(answer);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve({ kind: 'cancel' });
      pick.dispose();
    });
    pick.show();
  });
}

function itemsOf({ what, rest, blocked, isPreviewed }: Question): Item[] {
  const items: Item[] = [
    { label: `$(arrow-right) ${what}`, ...(rest ? { detail: rest } : {}), answer: { kind: 'do' } },
  ];
  if (isPreviewed) {
    items.push({ label: `$(close) ${vscode.l10n.t('Cancel')}`, answer: { kind: 'cancel' } });
  } else {
    const detail = vscode.l10n.t('Compare all files before and after. Nothing is written yet.');
    items.push({ label: `$(diff-multiple) ${vscode.l10n.t('Preview')}`, detail, answer: { kind: 'preview' } });
  }
  if (!blocked.length) return items;
  const label = vscode.l10n.t('Left as they are, with their transcripts');
  items.push({ label, kind: vscode.QuickPickItemKind.Separator });
  for (const file of blocked) {
    items.push({ label: `$(warning) ${file.path}`, detail: file.reason, answer: { kind: 'open', file } });
  }
  return items;
}
