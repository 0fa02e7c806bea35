import * as vscode from 'vscode';
import { attention } from '../../core/project/attention';
import {
  codeTree,
  countIn,
  filterTree,
  sortTree,
  transcriptsOf,
  type CodeNode,
  type CodeOrder,
} from '../../core/project/codeTree';
import { comparePaths } from '../../core/project/studyPaths';
import { Disposables } from '../disposables';
import type { ShownCodings } from '../stripes/shownCodings';
import type { BackgroundChecks } from '../study/backgroundChecks';
import type { Studies } from '../study/studies';
import type { StudyFolder } from '../study/studyFolder';
import type { AttentionNode, CodesCode, CodesNode } from './codesNode';
import { numbered } from './nodeId';

/** The contents of the Codes view. Levels below the codes are made when they are opened. */
export class CodesTree extends Disposables implements vscode.TreeDataProvider<CodesNode> {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.changed.event;
  private filterText = '';
  private currentOrder: CodeOrder = 'codebook';

  constructor(
    private readonly studies: Studies,
    checks: BackgroundChecks,
    private readonly shown: ShownCodings,
  ) {
    super();
    this.own(studies.onDidChange(() => this.changed.fire()));
    this.own(checks.onDidFind(() => this.changed.fire()));
    this.own(shown.onDidChange(() => this.changed.fire()));
  }

  get filter(): string {
    return this.filterText;
  }

  set filter(text: string) {
    this.filterText = text;
    this.changed.fire();
  }

  set order(order: CodeOrder) {
    if (order === this.currentOrder) return;
    this.currentOrder = order;
    this.changed.fire();
  }

  async getTreeItem(node: CodesNode): Promise<vscode.TreeItem> {
    return (await import('./codesTreeItem')).treeItem(node, this.shown);
  }

  getChildren(node?: CodesNode): CodesNode[] | Promise<CodesNode[]> {
    switch (node?.kind) {
      case undefined:
        // Not awaited: a view that is refreshed just as it gets its first answer late stops asking. It is refreshed after the load.
        void this.studies.load();
        return this.roots();
      case 'attention':
        return [...node.items];
      case 'study':
        return this.codes(node.folder);
      case 'code':
        return childrenOf(node);
      case 'transcript':
        return import('./excerptNodes').then(({ excerptNodes }) => excerptNodes(node));
      case 'attentionItem':
      case 'excerpt':
        return [];
    }
  }

  getParent(node: CodesNode): CodesNode | undefined {
    switch (node.kind) {
      case 'excerpt': {
        const { folder, code, path } = node;
        return { kind: 'transcript', folder, code, path, count: countIn(folder.study, code, path) };
      }
      case 'transcript':
        return this.code(node.folder, node.code);
      case 'code':
        if (node.node.parent !== undefined) return this.code(node.folder, node.node.parent);
        return this.shownFolders().length > 1 ? { kind: 'study', folder: node.folder } : undefined;
      case 'attentionItem':
        return this.attention();
      case 'attention':
      case 'study':
        return undefined;
    }
  }

  /** The node of a code, or nothing when the study doesn't have it or the filter hides it. */
  code(folder: StudyFolder, name: string): CodesCode | undefined {
    const find = (nodes: readonly CodeNode[]): CodeNode | undefined => {
      for (const node of nodes) {
        const found = node.name === name ? node : find(node.children);
        if (found) return found;
      }
      return undefined;
    };
    const node = find(this.shownCodes(folder));
    return node && { kind: 'code', folder, node };
  }

  attentionItems(): AttentionNode[] {
    return numbered<AttentionNode>(
      this.studies.folders.flatMap((folder) =>
        attention(folder.study, folder.checks.soFar()).map((item) => ({ kind: 'attentionItem', folder, item, nth: 0 })),
      ),
    );
  }

  private roots(): CodesNode[] {
    const needed = this.attention();
    const folders = this.shownFolders();
    const [only] = folders;
    const codes =
      folders.length === 1 && only ? this.codes(only) : folders.map((folder): CodesNode => ({ kind: 'study', folder }));
    return needed ? [needed, ...codes] : codes;
  }

  private attention(): CodesNode | undefined {
    const items = this.attentionItems();
    return items.length ? { kind: 'attention', items } : undefined;
  }

  private shownFolders(): StudyFolder[] {
    return this.studies.folders
      .filter(({ study }) => study.codebookState !== 'missing' || study.index.size > 0)
      .sort((a, b) => comparePaths(a.root.path, b.root.path));
  }

  private codes(folder: StudyFolder): CodesCode[] {
    return this.shownCodes(folder).map((node) => ({ kind: 'code', folder, node }));
  }

  private shownCodes({ study }: StudyFolder): CodeNode[] {
    return sortTree(filterTree(codeTree(study), this.filterText), this.currentOrder);
  }
}

function childrenOf({ folder, node }: CodesCode): CodesNode[] {
  const codes = node.children.map((child): CodesNode => ({ kind: 'code', folder, node: child }));
  const transcripts = [...transcriptsOf(folder.study, node.name)].map(([path, count]): CodesNode => ({
    kind: 'transcript',
    folder,
    code: node.name,
    path,
    count,
  }));
  return [...codes, ...transcripts];
}
