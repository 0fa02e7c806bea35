import * as vscode from 'vscode';
import type { AttentionItem } from '../../core/project/attention';
import { baseName, CODEBOOK } from '../../core/project/studyPaths';
import type { Position } from '../../core/text/position';
import { escaped } from '../markdown';
import { problemMessage } from '../problems/problemMessage';
import { toPosition } from '../ranges';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { treeIcon } from './codeColors';
import type { CodesCode, CodesExcerpt, CodesNode, CodesTranscript } from './codesNode';
import { nodeId } from './nodeId';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** What a node of the Codes view looks like. */
export function treeItem(node: CodesNode): vscode.TreeItem {
  const item = itemOf(node);
  item.id = nodeId(node);
  return item;
}

function itemOf(node: CodesNode): vscode.TreeItem {
  switch (node.kind) {
    case 'attention': {
      const item = new vscode.TreeItem(vscode.l10n.t('Needs attention'), Collapsed);
      item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
      item.description = String(node.items.length);
      return item;
    }
    case 'attentionItem':
      return attentionItem(node.folder, node.item);
    case 'study': {
      const item = new vscode.TreeItem(baseName(node.folder.root.path), Expanded);
      item.iconPath = new vscode.ThemeIcon('root-folder');
      item.description = vscode.workspace.asRelativePath(node.folder.root, true);
      return item;
    }
    case 'code':
      return codeItem(node);
    case 'transcript':
      return transcriptItem(node);
    case 'excerpt':
      return excerptItem(node);
  }
}

function codeItem({ node }: CodesCode): vscode.TreeItem {
  const { name, code, own, total, children } = node;
  const item = new vscode.TreeItem(name, total || children.length ? Collapsed : None);
  item.iconPath = treeIcon(code ?? { name });
  item.description = String(total);
  item.contextValue = code ? 'code' : 'unknownCode';
  const tooltip = [`**${escaped(name)}**`];
  if (code?.description) tooltip.push(escaped(code.description));
  if (own !== total) tooltip.push(escaped(vscode.l10n.t('{0} of {1} without those of its child codes', own, total)));
  if (code?.aliases.length) tooltip.push(escaped(vscode.l10n.t('Aliases: {0}', code.aliases.join(', '))));
  item.tooltip = new vscode.MarkdownString(tooltip.join('\n\n'));
  item.accessibilityInformation = { label: vscode.l10n.t('Code {0}, {1}', name, excerptCount(total)) };
  return item;
}

function transcriptItem({ folder, path, excerpts }: CodesTranscript): vscode.TreeItem {
  const uri = uriOf(folder, path);
  const item = new vscode.TreeItem(baseName(path), Collapsed);
  item.resourceUri = uri;
  item.iconPath = new vscode.ThemeIcon('comment-discussion');
  item.description = String(excerpts.length);
  item.contextValue = 'transcript';
  item.accessibilityInformation = { label: `${baseName(path)}, ${excerptCount(excerpts.length)}` };
  return item;
}

function excerptItem({ folder, path, coding }: CodesExcerpt): vscode.TreeItem {
  const uri = uriOf(folder, path);
  const { range, speaker, coder, firstWords, memo } = coding;
  const line = range.start.line + 1;
  const words = speaker ? `${speaker}: ${firstWords}` : firstWords;
  // The line first: at the end it would be cut off in a narrow view.
  const item = new vscode.TreeItem(`${line} · ${words}`, None);
  if (coder) item.description = coder;
  item.contextValue = 'excerpt';
  item.tooltip = new vscode.MarkdownString(
    [escaped(words), ...(memo ? [`> ${escaped(memo).replaceAll('\n', '\n> ')}`] : [])].join('\n\n'),
  );
  item.command = openAt(uri, range.start);
  const label = vscode.l10n.t('{0}, line {1}', words, line);
  item.accessibilityInformation = { label: coder ? `${label}, ${vscode.l10n.t('coded by {0}', coder)}` : label };
  return item;
}

function excerptCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 excerpt') : vscode.l10n.t('{0} excerpts', count);
}

function attentionItem(folder: StudyFolder, item: AttentionItem): vscode.TreeItem {
  switch (item.kind) {
    case 'file': {
      const { path, problem } = item;
      const shown = new vscode.TreeItem(baseName(path), None);
      shown.description = problemMessage(problem);
      shown.tooltip = `${path}\n\n${problemMessage(problem)}`;
      shown.iconPath = new vscode.ThemeIcon(problem.severity === 'error' ? 'error' : 'warning');
      shown.command = openAt(uriOf(folder, path), problem.range.start);
      return shown;
    }
    case 'orphan': {
      const { path, coding } = item;
      const { source } = coding;
      const shown = new vscode.TreeItem(coding.firstWords, None);
      shown.description = `${coding.codes.join(', ')} · ${baseName(path)}`;
      shown.tooltip = vscode.l10n.t('This excerpt can’t be found in {0} any more. Its coding is kept.', path);
      shown.iconPath = new vscode.ThemeIcon('debug-disconnect');
      shown.command = openAt(uriOf(folder, source.kind === 'sidecar' ? source.path : path), source.range.start);
      return shown;
    }
    case 'unknownCode': {
      const shown = new vscode.TreeItem(item.code, None);
      shown.description = vscode.l10n.t('not in the codebook · {0}', item.count);
      shown.iconPath = new vscode.ThemeIcon('question');
      shown.contextValue = 'attentionUnknownCode';
      shown.command = openAt(uriOf(folder, CODEBOOK), { line: 0, character: 0 });
      return shown;
    }
  }
}

/** The editor's own command, so that the usual keys open to the side or in the background. */
function openAt(uri: vscode.Uri, start: Position): vscode.Command {
  const position = toPosition(start);
  const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(position, position) };
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, options] };
}
