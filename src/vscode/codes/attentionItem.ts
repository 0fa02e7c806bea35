import * as vscode from 'vscode';
import type { AttentionItem } from '../../core/project/attention';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { baseName, CODEBOOK } from '../../core/project/studyPaths';
import { percent } from '../../core/text/percent';
import { START_OF_TEXT } from '../../core/text/position';
import { markedCoder } from '../coders/markedCoder';
import { escaped, quoted } from '../markdown';
import { problemMessage } from '../problemMessage';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { excerptCount } from '../counts';
import { openAt, openSelected } from './openAt';

/** What something that needs attention looks like in the Codes view. */
export function attentionItem(folder: StudyFolder, item: AttentionItem): vscode.TreeItem {
  switch (item.kind) {
    case 'file': {
      const { path, problem } = item;
      const message = problemMessage(problem);
      const isError = problem.severity === 'error';
      const place = [path, problem.range.start.line + 1, message];
      const shown = new vscode.TreeItem(baseName(path));
      shown.description = message;
      shown.tooltip = `${path}\n\n${message}`;
      shown.iconPath = new vscode.ThemeIcon(isError ? 'error' : 'warning');
      shown.accessibilityInformation = {
        label: isError
          ? vscode.l10n.t('Error in {0}, line {1}: {2}', ...place)
          : vscode.l10n.t('Warning in {0}, line {1}: {2}', ...place),
      };
      shown.contextValue = `attention-${problem.code}`;
      shown.command = openAt(uriOf(folder, path), problem.range);
      return shown;
    }
    case 'orphan':
      return orphanItem(folder, item.path, item.coding);
    case 'approximate':
      return approximateItem(folder, item.path, item.coding);
    case 'unknownCode': {
      const shown = new vscode.TreeItem(item.code);
      shown.description = vscode.l10n.t('not in the codebook · {0}', item.count);
      shown.iconPath = new vscode.ThemeIcon('question');
      shown.contextValue = 'attentionUnknownCode';
      shown.accessibilityInformation = {
        label: vscode.l10n.t('Code {0} is not in the codebook, {1}', item.code, excerptCount(item.count)),
      };
      shown.command = openAt(uriOf(folder, CODEBOOK), START_OF_TEXT);
      return shown;
    }
  }
}

/** A coding whose excerpt can't be found; a click goes to where it was last. */
function orphanItem(folder: StudyFolder, path: string, coding: PlacedCoding): vscode.TreeItem {
  const line = coding.range.start.line + 1;
  const codes = coding.codes.join(', ');
  const shown = new vscode.TreeItem(coding.firstWords || vscode.l10n.t('Line {0}', line));
  shown.description = `${codes} · ${baseName(path)}`;
  const state = vscode.l10n.t('This excerpt can’t be found in {0} any more. Its coding is kept.', path);
  shown.tooltip = tooltip(folder, state, coding);
  shown.iconPath = new vscode.ThemeIcon('debug-disconnect');
  shown.contextValue = 'attentionOrphan';
  shown.command = openAt(uriOf(folder, path), coding.range);
  shown.accessibilityInformation = {
    label: vscode.l10n.t(
      'Not found: {0}, coded {1}, last at line {2} of {3}',
      saidBy(coding),
      codes,
      line,
      baseName(path),
    ),
  };
  return shown;
}

/** A coding that is probably where it is shown; a click selects it there. */
function approximateItem(folder: StudyFolder, path: string, coding: PlacedCoding): vscode.TreeItem {
  const line = coding.range.start.line + 1;
  const sure = percent(coding.sureness);
  const codes = coding.codes.join(', ');
  // How sure it is first: at the end it would be cut off in a narrow view.
  const words = coding.firstWords || vscode.l10n.t('Line {0}', line);
  const shown = new vscode.TreeItem(vscode.l10n.t('{0} %: {1}', sure, words));
  shown.description = `${codes} · ${baseName(path)}`;
  const state = vscode.l10n.t('This excerpt is probably the one at line {0} of {1} ({2} % sure).', line, path, sure);
  shown.tooltip = tooltip(folder, state, coding);
  shown.iconPath = new vscode.ThemeIcon('search-fuzzy');
  shown.contextValue = 'attentionApproximate';
  shown.command = openSelected(uriOf(folder, path), coding.range);
  shown.accessibilityInformation = {
    label: vscode.l10n.t(
      'To be confirmed, {0} % sure: {1}, coded {2}, line {3} of {4}',
      sure,
      saidBy(coding),
      codes,
      line,
      baseName(path),
    ),
  };
  return shown;
}

/** What an excerpt said, in quotation marks; a sidecar that holds hashes doesn't tell. */
function saidBy({ firstWords }: PlacedCoding): string {
  return firstWords ? `“${firstWords}”` : vscode.l10n.t('words that aren’t written down');
}

function tooltip({ study }: StudyFolder, state: string, coding: PlacedCoding): vscode.MarkdownString {
  const { coder, memo } = coding;
  const parts = [escaped(state), escaped(saidBy(coding))];
  if (coder) parts.push(`_${escaped(vscode.l10n.t('coded by {0}', markedCoder(study, coder)))}_`);
  if (memo) parts.push(quoted(memo));
  return new vscode.MarkdownString(parts.join('\n\n'));
}
