import * as vscode from 'vscode';
import { memoKey } from '../../core/memos/memo';
import type { MemoGrouping } from '../../core/memos/groupMemos';
import { baseName } from '../../core/project/studyPaths';
import { firstWords } from '../../core/text/firstWords';
import { treeIcon } from '../codes/codeColors';
import { uriOf } from '../study/studyFolder';
import { memoMarkdown } from './memoMarkdown';
import type { MemosGroup, MemosMemo, MemosNode } from './memosNode';

const { Expanded, None } = vscode.TreeItemCollapsibleState;

/** What a node of the Memos view looks like. */
export function memoItem(node: MemosNode, grouping: MemoGrouping): vscode.TreeItem {
  const item = itemOf(node, grouping);
  item.id = JSON.stringify([node.kind, node.folder.root.toString(), grouping, ...partsOf(node)]);
  return item;
}

/** What tells a node from its siblings, and stays when the study changes. */
function partsOf(node: MemosNode): (string | undefined)[] {
  switch (node.kind) {
    case 'memoStudy':
      return [];
    case 'memoGroup':
      return [node.name];
    case 'memo':
      return [node.group, memoKey(node.memo.target)];
  }
}

function itemOf(node: MemosNode, grouping: MemoGrouping): vscode.TreeItem {
  switch (node.kind) {
    case 'memoStudy': {
      const item = new vscode.TreeItem(baseName(node.folder.root.path), Expanded);
      item.iconPath = new vscode.ThemeIcon('root-folder');
      return item;
    }
    case 'memoGroup':
      return groupItem(node, grouping);
    case 'memo':
      return leafItem(node, grouping);
  }
}

function groupItem({ folder, name, memos }: MemosGroup, grouping: MemoGrouping): vscode.TreeItem {
  const isCode = grouping === 'code';
  const rest = isCode ? vscode.l10n.t('Transcripts') : vscode.l10n.t('Codebook');
  const label = name === undefined ? rest : isCode ? name : baseName(name);
  const item = new vscode.TreeItem(label, Expanded);
  item.description = String(memos.length);
  if (name !== undefined && isCode) item.iconPath = treeIcon(folder.study.codebook.colorOf(name), true);
  else item.iconPath = new vscode.ThemeIcon(name === undefined && !isCode ? 'library' : 'comment-discussion');
  if (name !== undefined && !isCode) item.tooltip = name;
  const count = memos.length === 1 ? vscode.l10n.t('1 memo') : vscode.l10n.t('{0} memos', memos.length);
  item.accessibilityInformation = { label: `${label}, ${count}` };
  return item;
}

function leafItem(node: MemosMemo, grouping: MemoGrouping): vscode.TreeItem {
  const { folder, memo } = node;
  const item = new vscode.TreeItem(firstWords(memo.text.trim().split('\n')[0] ?? ''), None);
  const where = whereOf(node, grouping);
  item.description = where.join(' · ');
  item.iconPath = new vscode.ThemeIcon('note');
  item.contextValue = 'memo';
  item.tooltip = memoMarkdown(memo.text);
  item.command = { command: 'transcriptCoding.showMemo', title: vscode.l10n.t('Open'), arguments: [node] };
  const file = vscode.workspace.asRelativePath(uriOf(folder, memo.path));
  item.accessibilityInformation = { label: [vscode.l10n.t('Memo: {0}', memo.text), ...where, file].join(', ') };
  return item;
}

/** What a memo is on, whose it is and where, as far as its group doesn't say so. */
function whereOf({ memo }: MemosMemo, grouping: MemoGrouping): string[] {
  const { target, codes, coder, path, range } = memo;
  const whose = coder ? [coder] : [];
  if (target.kind === 'code') return grouping === 'code' ? [vscode.l10n.t('on the code')] : codes.slice();
  if (target.kind === 'transcript')
    return [grouping === 'code' ? baseName(path) : vscode.l10n.t('on the transcript'), ...whose];
  const line = range.start.line + 1;
  const isBeside = path !== target.sidecar;
  const place =
    memo.isLost && isBeside ? vscode.l10n.t('not found, was at line {0}', line) : vscode.l10n.t('line {0}', line);
  return grouping === 'code' ? [baseName(path), place, ...whose] : [place, codes.join(', '), ...whose];
}
