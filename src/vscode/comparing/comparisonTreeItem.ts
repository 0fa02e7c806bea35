import * as vscode from 'vscode';
import { baseName } from '../../core/project/studyPaths';
import { openSelected } from '../codes/openAt';
import { uriOf } from '../study/studyFolder';
import type { Comparison, ComparisonItem } from './comparison';
import { isGroup, type ComparisonGroup, type ComparisonNode } from './comparisonNode';

const { Expanded, None } = vscode.TreeItemCollapsibleState;

/** What a node of the Comparison view looks like. */
export function comparisonTreeItem(node: ComparisonNode, comparison: Comparison): vscode.TreeItem {
  return isGroup(node) ? groupItem(node, comparison) : leafItem(node, comparison);
}

function groupItem({ path, items }: ComparisonGroup, { folder }: Comparison): vscode.TreeItem {
  const item = new vscode.TreeItem(baseName(path), Expanded);
  item.id = path;
  item.resourceUri = uriOf(folder, path);
  item.iconPath = new vscode.ThemeIcon('comment-discussion');
  item.description = String(items.length);
  item.tooltip = path;
  item.contextValue = 'comparedTranscript';
  item.accessibilityInformation = { label: `${baseName(path)}, ${items.length}` };
  return item;
}

function leafItem(node: ComparisonItem, { folder, kinds }: Comparison): vscode.TreeItem {
  const { kind, label, description, path, range } = node;
  const item = new vscode.TreeItem(label, None);
  const kindLabel = kinds.find((it) => it.kind === kind)?.label ?? '';
  item.iconPath = new vscode.ThemeIcon(node.icon);
  const said = [kindLabel, description].filter(Boolean);
  item.description = said.join(' · ');
  item.tooltip = node.tooltip ? [kindLabel, node.tooltip].filter(Boolean).join('\n') : undefined;
  item.contextValue = node.contextValue;
  if (range) item.command = openSelected(uriOf(folder, path), range);
  const where = range ? [vscode.l10n.t('line {0}', range.start.line + 1)] : [];
  item.accessibilityInformation = { label: [label, ...said, ...where].join(', ') };
  return item;
}
