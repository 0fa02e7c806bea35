import * as vscode from 'vscode';
import { readCodebook } from '../../core/codebook/readCodebook';
import { isInText } from '../../core/project/placedCoding';
import { CODEBOOK, isSidecarPath } from '../../core/project/studyPaths';
import type { Studies } from '../study/studies';
import { sidecarSubjects } from './memoSubject';

/**
 * The lines on which a memo can be put: in a transcript the first and those that are coded, in its sidecars the first, in the codebook those
 * with a code's name. The editor asks again and again about a document that has none, each time opens it for that, and lets go of older
 * ones; an undo of many files then finds some of them closed, and undoes one file instead of all.
 */
export function commentingRanges(studies: Studies, document: vscode.TextDocument): vscode.Range[] {
  const place = studies.find(document.uri);
  if (place?.path === CODEBOOK) {
    const { codebook } = readCodebook(document.getText());
    return codebook.all().map(({ nameRange }) => lines(nameRange.start.line, nameRange.start.line));
  }
  if (place && isSidecarPath(place.path)) return sidecarSubjects(place).map(() => lines(0, 0));
  const coded = studies.coded(document);
  if (!coded) return place?.folder.study.isTranscript(place.path) ? [lines(0, 0)] : [];
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
