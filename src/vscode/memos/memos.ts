import * as vscode from 'vscode';
import type { MemoGrouping } from '../../core/memos/groupMemos';
import { Disposables } from '../disposables';
import type { CodingSession } from '../coding/codingSession';
import { MemoThreads } from './memoThreads';
import type { MemosNode } from './memosNode';
import { MemosTree } from './memosTree';

const GROUPING_KEY = 'memosGrouping';

/** All memos: their boxes in the editors, and the Memos view with its filter and its grouping. */
export class Memos extends Disposables {
  readonly threads: MemoThreads;
  readonly tree: MemosTree;

  constructor(
    session: CodingSession,
    private readonly view: vscode.TreeView<MemosNode>,
    private readonly changed: vscode.EventEmitter<void>,
    private readonly memento: vscode.Memento,
  ) {
    super();
    this.threads = this.own(new MemoThreads(session.studies));
    this.tree = new MemosTree(session.studies);
    this.tree.grouping = memento.get<MemoGrouping>(GROUPING_KEY, 'transcript');
    this.setContext('memosByCode', this.tree.grouping === 'code');
    this.own(session.studies.onDidChange(() => changed.fire()));
    changed.fire();
  }

  async group(grouping: MemoGrouping): Promise<void> {
    this.tree.grouping = grouping;
    this.setContext('memosByCode', grouping === 'code');
    this.changed.fire();
    await this.memento.update(GROUPING_KEY, grouping);
  }

  async askFilter(): Promise<void> {
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Memos'),
      prompt: vscode.l10n.t('Part of a memo, or of its code, coder or transcript; nothing to see all'),
      value: this.tree.filter,
    });
    if (text !== undefined) this.setFilter(text.trim());
  }

  setFilter(text: string): void {
    this.tree.filter = text;
    this.setContext('memosFiltered', text !== '');
    this.view.message = text ? vscode.l10n.t('Memos with “{0}”', text) : '';
    this.changed.fire();
  }

  private setContext(key: string, value: boolean): void {
    void vscode.commands.executeCommand('setContext', `transcriptCoding.${key}`, value);
  }
}
