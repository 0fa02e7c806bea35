import * as vscode from 'vscode';
import { isInText } from '../../core/project/placedCoding';
import type { Range } from '../../core/text/position';
import { sameRange } from '../../core/text/position';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';
import { TRANSCRIPT } from '../study/transcriptLanguage';
import { meaningOf, namedAt, type NamedPlace } from './namesIn';

const { Read, Text, Write } = vscode.DocumentHighlightKind;

/**
 * Where else in a document the code or the speaker at a place is: in a transcript a code's labels and excerpts. On any other word of a
 * transcript nothing is shown, or each time that it is said would be; in YAML the editor then shows the same words, as it always does.
 */
export async function highlights(
  studies: Studies,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentHighlight[] | undefined> {
  const named = await namedAt(studies, document, position, token);
  if (token.isCancellationRequested) return undefined;
  if (!named) return document.languageId === TRANSCRIPT ? [] : undefined;
  const { study } = named.place.folder;
  const meaning = meaningOf(study, named.use);
  const same = named.names.filter((use) => use.kind === named.use.kind && meaningOf(study, use) === meaning);
  return [
    ...same.map(
      ({ range, role }) => new vscode.DocumentHighlight(toRange(range), role === 'definition' ? Write : Read),
    ),
    ...excerptsOf(studies, document, named).map((range) => new vscode.DocumentHighlight(toRange(range), Text)),
  ];
}

/** The excerpts of a label's code in a transcript, each once. */
function excerptsOf(studies: Studies, document: vscode.TextDocument, { place, use }: NamedPlace): Range[] {
  if (use.kind !== 'code') return [];
  const { study } = place.folder;
  const meaning = meaningOf(study, use);
  const ranges: Range[] = [];
  for (const coding of studies.coded(document)?.codings ?? []) {
    if (!isInText(coding) || !coding.codes.some((name) => meaningOf(study, { kind: 'code', name }) === meaning))
      continue;
    const last = ranges.at(-1);
    if (!last || !sameRange(last, coding.range)) ranges.push(coding.range);
  }
  return ranges;
}
