import * as vscode from 'vscode';
import { codeChoices } from '../../core/completing/choices';
import { canBeMeant, labelPlace } from '../../core/completing/labelPlace';
import { canBeLabel } from '../../core/project/labelEdits';
import { Lines } from '../../core/text/lines';
import type { CodingSession } from '../coding/codingSession';
import { CodeItem } from './codeItem';

/** The codes that can be written as an inline label on a line of a transcript. */
export async function labelItems(
  { studies, recent }: CodingSession,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const coded = studies.coded(document) ?? (await studies.open(document));
  const file = studies.find(document.uri);
  const place = coded && labelPlace(new Lines(document.getText()), coded.transcript, position);
  if (!file || !place) return [];
  const { study } = file.folder;
  const { start, end, before, after, typed } = place;
  const range = new vscode.Range(position.line, start, position.line, end);
  return codeChoices(study, recent.all, { others: place.others, typed: document.getText(range).trim() })
    .filter(({ name, code }) => {
      const names = [name, ...(code?.aliases ?? [])];
      return canBeLabel(name, study.codebook) && names.some((it) => canBeMeant(it, typed));
    })
    .map((choice, i) => new CodeItem(study, choice, before + choice.name + after, { range, quote: '' }, i));
}
