import * as vscode from 'vscode';
import { newEntries, type NewEntry } from '../../core/completing/newEntry';
import type { Lines } from '../../core/text/lines';
import type { Position } from '../../core/text/position';

/** Snippets for new codes and speakers where they can stand in a codebook. */
export function newEntryItems(lines: Lines, position: Position): vscode.CompletionItem[] {
  return newEntries(lines, position).map((entry, i) => {
    const { label, keys } = wordsOf(entry.what);
    const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Snippet);
    const margin = `\n${' '.repeat(entry.column)}`;
    item.insertText = new vscode.SnippetString(entry.before.join('\n') + keys.join(margin));
    item.keepWhitespace = true;
    item.range = new vscode.Range(position.line, entry.start, position.line, entry.end);
    item.sortText = `!${i}`;
    return item;
  });
}

function wordsOf(what: NewEntry['what']): { label: string; keys: readonly string[] } {
  switch (what) {
    case 'speaker':
      return { label: vscode.l10n.t('New speaker'), keys: ['name: ${1}', 'role: ${2|participant,interviewer|}'] };
    case 'childCode':
      return { label: vscode.l10n.t('New child code'), keys: ['name: ${1}', 'description: ${2}'] };
    case 'code':
      return { label: vscode.l10n.t('New code'), keys: ['name: ${1}', 'description: ${2}'] };
  }
}
