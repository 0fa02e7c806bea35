import * as vscode from 'vscode';
import { readCodebook } from '../../core/codebook/readCodebook';
import { isInText } from '../../core/project/placedCoding';
import { CODEBOOK } from '../../core/project/studyPaths';
import type { Studies } from '../study/studies';

/** The lines on which a memo can be put: in a transcript the first and those that are coded, in the codebook those with a code's name. */
export function commentingRanges(studies: Studies, document: vscode.TextDocument): vscode.Range[] {
  const place = studies.find(document.uri);
  if (place?.path === CODEBOOK) {
    const { codebook } = readCodebook(document.getText());
    return codebook.all().map(({ nameRange }) => lines(nameRange.start.line, nameRange.start.line));
  }
  const coded = studies.coded(document);
  if (!coded) return [];
  const ranges = [lines(0, 0)];
  for (const coding of coded.codings) {
    if (!isInText(coding)) continue;
    const { start, end } = coding.range;
    const last = ranges.at(-1);
    if (last && start.line <= last.end.line + 1) {
      ranges[ranges.length - 1] = lines(last.start.line, Math.max(last.end.line, end.line));
    } else ranges.push(lines(start.line, end.line));
  }
  return ranges;
}

function lines(first: number, last: number): vscode.Range {
  return new vscode.Range(first, 0, last, 0);
}
