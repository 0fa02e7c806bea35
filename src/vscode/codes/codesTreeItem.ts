import * as vscode from 'vscode';
import { coderCounts, coderCountsIn } from '../../core/project/coderCounts';
import { isCertain } from '../../core/project/placedCoding';
import { baseName } from '../../core/project/studyPaths';
import { formatTime } from '../../core/transcript/formatTime';
import { percent } from '../../core/text/percent';
import type { ShownCodings } from '../stripes/shownCodings';
import { coderText } from '../coders/coderText';
import { markedCoder } from '../coders/markedCoder';
import { escaped, quoted } from '../markdown';
import { uriOf } from '../study/studyFolder';
import { attentionCount } from './attentionCount';
import { attentionItem } from './attentionItem';
import { treeIcon } from './codeColors';
import { coderCountsText } from './coderCountsText';
import type { CodesCode, CodesExcerpt, CodesNode, CodesTranscript } from './codesNode';
import { excerptCount } from '../counts';
import { nodeId } from './nodeId';
import { openAt } from './openAt';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** What a node of the Codes view looks like. */
export function treeItem(node: CodesNode, shown: ShownCodings): vscode.TreeItem {
  const item = itemOf(node, shown);
  item.id = nodeId(node);
  return item;
}

function itemOf(node: CodesNode, shown: ShownCodings): vscode.TreeItem {
  switch (node.kind) {
    case 'attention': {
      const item = new vscode.TreeItem(vscode.l10n.t('Needs attention'), Collapsed);
      item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
      item.description = String(node.items.length);
      item.accessibilityInformation = { label: attentionCount(node.items.length) };
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
      return codeItem(node, shown);
    case 'transcript':
      return transcriptItem(node);
    case 'excerpt':
      return excerptItem(node);
  }
}

function codeItem({ folder, node }: CodesCode, shown: ShownCodings): vscode.TreeItem {
  const { name, code, own, total, children } = node;
  const item = new vscode.TreeItem(name, total || children.length ? Collapsed : None);
  const isShown = shown.filter(folder).showsCode(name);
  item.iconPath = treeIcon(folder.study.codebook.colorOf(name), isShown);
  item.description = isShown ? String(total) : vscode.l10n.t('{0} · hidden', total);
  item.contextValue = code ? 'code' : 'unknownCode';
  const tooltip = [`**${escaped(name)}**`];
  if (code?.description) tooltip.push(escaped(code.description));
  if (own !== total) tooltip.push(escaped(vscode.l10n.t('{0} of {1} without those of its child codes', own, total)));
  const whose = coderCountsText(coderCounts(folder.study, name), total);
  if (whose.length) tooltip.push(escaped(whose.join(' · ')));
  if (code?.aliases.length) tooltip.push(escaped(vscode.l10n.t('Aliases: {0}', code.aliases.join(', '))));
  if (code?.memo) tooltip.push(quoted(code.memo));
  item.tooltip = new vscode.MarkdownString(tooltip.join('\n\n'));
  const count = [excerptCount(total), ...whose].join(', ');
  const label = isShown
    ? vscode.l10n.t('Code {0}, {1}', name, count)
    : vscode.l10n.t('Code {0}, {1}, hidden in the text', name, count);
  item.accessibilityInformation = { label };
  return item;
}

function transcriptItem({ folder, code, path, count }: CodesTranscript): vscode.TreeItem {
  const uri = uriOf(folder, path);
  const item = new vscode.TreeItem(baseName(path), Collapsed);
  item.resourceUri = uri;
  item.iconPath = new vscode.ThemeIcon('comment-discussion');
  item.description = String(count);
  item.contextValue = 'transcript';
  const whose = coderCountsText(coderCountsIn(folder.study, code, path), count);
  if (whose.length) item.tooltip = `${path}\n${whose.join(' · ')}`;
  item.accessibilityInformation = { label: [baseName(path), excerptCount(count), ...whose].join(', ') };
  return item;
}

function excerptItem({ folder, path, coding }: CodesExcerpt): vscode.TreeItem {
  const uri = uriOf(folder, path);
  const { range, speaker, coder, firstWords, memo, time } = coding;
  const line = range.start.line + 1;
  const words = speaker ? `${speaker}: ${firstWords}` : firstWords;
  // The line first: at the end it would be cut off in a narrow view.
  const item = new vscode.TreeItem(`${line} · ${words}`, None);
  const unsure = isCertain(coding) ? undefined : vscode.l10n.t('{0} % sure', percent(coding.sureness));
  const spokenAt = time === undefined ? undefined : formatTime(time);
  const notes = [unsure, spokenAt, coder && markedCoder(folder.study, coder)].filter((note) => note !== undefined);
  if (notes.length) item.description = notes.join(' · ');
  item.contextValue = unsure ? 'approximateExcerpt' : 'excerpt';
  item.tooltip = new vscode.MarkdownString([escaped(words), ...(memo ? [quoted(memo)] : [])].join('\n\n'));
  item.command = openAt(uri, range);
  const spoken = [vscode.l10n.t('{0}, line {1}', words, line)];
  if (unsure) spoken.push(unsure);
  if (spokenAt) spoken.push(vscode.l10n.t('at {0}', spokenAt));
  if (coder) spoken.push(vscode.l10n.t('coded by {0}', coderText(coder)));
  item.accessibilityInformation = { label: spoken.join(', ') };
  return item;
}
