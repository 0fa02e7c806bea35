import * as vscode from 'vscode';
import { isInText, type PlacedCoding } from '../../core/project/placedCoding';
import type { Study } from '../../core/project/study';
import { containsRange } from '../../core/text/position';
import { escaped } from '../markdown';
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
  const parts = coding.codes.map((name) => {
    const code = study.codebook.find(name);
    const unknown = !code && study.codebookState === 'readable' ? vscode.l10n.t('(not in the codebook)') : '';
    return `**${escaped(code?.name ?? name)}** ${escaped(code?.description ?? unknown)}`;
  });
  const source = coding.source.kind === 'label' ? vscode.l10n.t('inline label') : '';
  const who = coding.coder ? vscode.l10n.t('coded by {0}', coding.coder) : '';
  const notes = [who, source].filter(Boolean).join(', ');
  if (notes) parts.push(`_${escaped(notes)}_`);
  if (coding.memo) parts.push(`> ${escaped(coding.memo).replaceAll('\n', '\n> ')}`);
  return new vscode.MarkdownString(parts.join('\n\n'));
}
