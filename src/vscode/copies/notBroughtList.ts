import * as vscode from 'vscode';
import type { NotBrought } from '../../core/copies/bringIn';
import { escaped } from '../markdown';
import { coderOf, type BroughtCopy } from './copyTexts';

/** Shows what of copies didn't come, as a document that can be kept or thrown away. */
export async function showNotBrought(copies: readonly BroughtCopy[]): Promise<void> {
  const content = notBroughtList(copies);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
}

/** A list in Markdown: for each copy what didn't come, why, and where in the copy it is. */
function notBroughtList(copies: readonly BroughtCopy[]): string {
  const listed = copies.filter(({ notBrought }) => notBrought.length);
  return [`# ${vscode.l10n.t('What Could Not Be Brought In')}`, ...listed.flatMap(sectionOf)].join('\n\n') + '\n';
}

function sectionOf(brought: BroughtCopy): string[] {
  const { copy, notBrought } = brought;
  const title = vscode.l10n.t('{0}: codings of {1} for {2}', copy.copy.name, coderOf(copy), copy.transcript);
  const reasons = [
    ['words', vscode.l10n.t('These words aren’t in the transcript, or it isn’t sure where:')],
    ['lost', vscode.l10n.t('These codings have lost their words in the copy itself:')],
    ['otherMemo', vscode.l10n.t('These memos stayed out, since the coder has written others there:')],
  ] as const;
  return [
    `## ${escaped(title)}`,
    ...reasons.flatMap(([reason, text]) => {
      const those = notBrought.filter((it) => it.reason === reason);
      return those.length ? [text, those.map((it) => entryOf(it, copy.uri)).join('\n')] : [];
    }),
  ];
}

function entryOf({ codes, words, memo, line, speaker }: NotBrought, uri: vscode.Uri): string {
  const where = line === undefined ? [] : [`[${vscode.l10n.t('line {0}', line + 1)}](${addressOf(uri, line)})`];
  const place = [...where, ...(speaker === undefined ? [] : [escaped(speaker)])].join(', ');
  const names = codes.map((code) => `**${escaped(code)}**`).join(', ');
  const head = [names, place && `(${place})`].filter(Boolean).join(' ');
  const said = words ? `“${escaped(words)}”` : '';
  const note =
    memo === undefined ? [] : [`\n  - ${vscode.l10n.t('Memo')}: ${escaped(memo).replaceAll('\n', '\n    ')}`];
  return `- ${[head, said].filter(Boolean).join(': ') || vscode.l10n.t('On the transcript')}${note.join('')}`;
}

/** A link to a line that VS Code opens there. */
function addressOf(uri: vscode.Uri, line: number): string {
  const address = uri.toString().replace(/\(/g, '%28').replace(/\)/g, '%29');
  return `${address}#L${line + 1}`;
}
