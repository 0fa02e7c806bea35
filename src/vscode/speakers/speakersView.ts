import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import { unreadMessage } from '../study/progressText';
import type { Studies } from '../study/studies';
import type { SpeakersNode } from './speakersNode';
import type { SpeakersTree } from './speakersTree';

/** The Speakers view. What it shows is loaded once the study has been read. */
export class SpeakersView extends Disposables {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  private readonly view: vscode.TreeView<SpeakersNode>;
  private tree: SpeakersTree | undefined;

  constructor(private readonly studies: Studies) {
    super();
    this.view = this.own(
      vscode.window.createTreeView<SpeakersNode>('transcriptCoding.speakers', {
        showCollapseAll: true,
        canSelectMany: true,
        treeDataProvider: {
          onDidChangeTreeData: this.changed.event,
          getChildren: (node) => this.tree?.getChildren(node) ?? [],
          getTreeItem: (node) => this.tree?.getTreeItem(node) ?? new vscode.TreeItem(''),
        },
      }),
    );
    this.own(studies.onDidChange(() => void this.refresh()));
  }

  /** The rows that are selected. */
  get selection(): readonly SpeakersNode[] {
    return this.view.selection;
  }

  private async refresh(): Promise<void> {
    this.tree ??= new (await import('./speakersTree')).SpeakersTree(this.studies);
    this.view.message = unreadMessage(this.studies);
    this.changed.fire();
  }
}
