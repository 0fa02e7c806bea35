import * as vscode from 'vscode';
import { unitsAround } from '../../core/project/unitsAround';
import { Lines } from '../../core/text/lines';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';

/** What a selection grows to, step by step: word, sentence, paragraph, turn, talk. */
export async function selectionRanges(
  studies: Studies,
  document: vscode.TextDocument,
  positions: readonly vscode.Position[],
): Promise<vscode.SelectionRange[] | undefined> {
  const coded = studies.coded(document) ?? (await studies.open(document));
  if (!coded) return undefined;
  const lines = new Lines(document.getText());
  return positions.map((position) => {
    const around = unitsAround(coded.transcript, lines, position).map(toRange);
    const outside = around.reduceRight<vscode.SelectionRange | undefined>(
      (parent, range) => new vscode.SelectionRange(range, parent),
      undefined,
    );
    return outside ?? new vscode.SelectionRange(new vscode.Range(position, position));
  });
}
