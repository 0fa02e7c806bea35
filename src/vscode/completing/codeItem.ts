import * as vscode from 'vscode';
import type { CodeChoice } from '../../core/completing/choices';
import { codeUse } from '../../core/project/codeUse';
import type { Study } from '../../core/project/study';
import { excerptCount, transcriptCount } from '../counts';
import { escaped } from '../markdown';

/** Where an item is put, and how its text is written there. */
export interface ItemPlace {
  readonly range: vscode.Range;
  /** The quotation mark that has been typed: what is typed after it is looked for together with it. */
  readonly quote: string;
}

/** A code to choose. It is found by its aliases, too; how much it is used is told when it is looked at. */
export class CodeItem extends vscode.CompletionItem {
  constructor(
    private readonly study: Study,
    private readonly choice: CodeChoice,
    text: string,
    { range, quote }: ItemPlace,
    order: number,
  ) {
    const { name, code, parents } = choice;
    const path = code ? parents.join(' › ') : vscode.l10n.t('not in the codebook');
    super({ label: name, description: path }, vscode.CompletionItemKind.EnumMember);
    this.insertText = text;
    this.range = range;
    this.filterText = quote + [name, ...(code?.aliases ?? [])].join(' ');
    this.sortText = sortKey(order);
    this.keepWhitespace = true;
  }

  describe(): void {
    const { name, code } = this.choice;
    const { own, transcripts, first } = codeUse(this.study, name, 1);
    const count = excerptCount(own);
    this.detail = own ? vscode.l10n.t('{0} in {1}', count, transcriptCount(transcripts)) : count;
    const parts: string[] = [];
    if (code?.description) parts.push(escaped(code.description));
    if (code?.aliases.length) parts.push(escaped(vscode.l10n.t('Aliases: {0}', code.aliases.join(', '))));
    for (const { coding } of first) if (coding.firstWords) parts.push(`> ${escaped(coding.firstWords)}`);
    if (parts.length) this.documentation = new vscode.MarkdownString(parts.join('\n\n'));
  }
}

/** Keeps items in the order of their numbers. */
export function sortKey(order: number): string {
  return String(order).padStart(6, '0');
}
