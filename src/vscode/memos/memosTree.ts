import type * as vscode from 'vscode';
import { allMemos } from '../../core/memos/allMemos';
import { filterMemos, groupMemos, type MemoGrouping } from '../../core/memos/groupMemos';
import { comparePaths } from '../../core/project/studyPaths';
import type { Studies } from '../study/studies';
import type { StudyFolder } from '../study/studyFolder';
import { memoItem } from './memoItem';
import type { MemosGroup, MemosNode } from './memosNode';

/** The contents of the Memos view. */
export class MemosTree {
  filter = '';
  grouping: MemoGrouping = 'transcript';

  constructor(private readonly studies: Studies) {}

  getTreeItem(node: MemosNode): vscode.TreeItem {
    return memoItem(node, this.grouping);
  }

  getChildren(node?: MemosNode): MemosNode[] {
    switch (node?.kind) {
      case undefined: {
        const folders = this.studies.folders.filter((folder) => this.groups(folder).length > 0);
        const [only, ...more] = folders.sort((a, b) => comparePaths(a.root.path, b.root.path));
        return only && !more.length ? this.groups(only) : folders.map((folder) => ({ kind: 'memoStudy', folder }));
      }
      case 'memoStudy':
        return this.groups(node.folder);
      case 'memoGroup':
        return node.memos.map((memo) => ({ kind: 'memo', folder: node.folder, group: node.name, memo }));
      case 'memo':
        return [];
    }
  }

  private groups(folder: StudyFolder): MemosGroup[] {
    const memos = filterMemos(allMemos(folder.study), this.filter);
    return groupMemos(folder.study, memos, this.grouping).map((group) => ({ kind: 'memoGroup', folder, ...group }));
  }
}
