import * as vscode from 'vscode';
import { isInText, type PlacedCoding } from '../../core/project/placedCoding';
import type { Study } from '../../core/project/study';
import { containsRange } from '../../core/text/position';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';

/** Tells of the text under the pointer which codes it has: name, description, coder and memo. */
export class CodingHover implements vscode.HoverProvider {
  constructor(private readonly studies: Studies) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const coded = this.studies.coded(document) ?? (await this.studies.open(document));
    const study = this.studies.find(document.uri)?.folder.study;
    if (!coded || !study) return undefined;
    const here = { start: position, end: position };
    const codings = coded.codings.filter((coding) => isInText(coding) && containsRange(coding.range, here));
    const smallest = codings[codings.length - 1];
    return (
      smallest &&
      new vscode.Hover(
        codings.map((coding) => describe(coding, study)),
        toRange(smallest.range),
      )
    );
  }
}

function describe(coding: PlacedCoding, study: Study): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  for (const name of coding.codes) {
    const code = study.codebook.find(name);
    text
      .appendMarkdown('**')
      .appendText(code?.name ?? name)
      .appendMarkdown('**');
    if (code?.description) text.appendText(` ${code.description}`);
    if (!code && study.codebookState === 'readable') text.appendText(` ${vscode.l10n.t('(not in the codebook)')}`);
    text.appendMarkdown('\n\n');
  }
  const source = coding.source.kind === 'label' ? vscode.l10n.t('inline label') : undefined;
  const who = coding.coder && vscode.l10n.t('coded by {0}', coding.coder);
  const notes = [who, source].filter((note) => note !== undefined && note !== '');
  if (notes.length) text.appendMarkdown('_').appendText(notes.join(', ')).appendMarkdown('_\n\n');
  if (coding.memo) text.appendMarkdown('> ').appendText(coding.memo).appendMarkdown('\n\n');
  return text;
}
