import type * as vscode from 'vscode';
import { codeAt } from '../../core/memos/codeAt';
import { isInText, type PlacedCoding } from '../../core/project/placedCoding';
import { CODEBOOK, isSidecarPath } from '../../core/project/studyPaths';
import { rangesOverlap, type Range } from '../../core/text/position';
import type { Studies } from '../study/studies';
import { codeSubject, codingSubject, sidecarSubjects, transcriptSubject, type MemoSubject } from './memoSubject';

/** What can have a memo at a place. */
export interface MemosAt {
  /** The shortest excerpt first. */
  readonly subjects: readonly MemoSubject[];
  /** Whether there is an inline label's coding, which can't have one. */
  readonly hasLabel: boolean;
}

/**
 * What is coded at a place of a transcript that is open, and the transcript itself on its first line and on that of its sidecars; or the code
 * in whose entry it is.
 */
export function memosAt(studies: Studies, document: vscode.TextDocument, range: Range): MemosAt {
  const place = studies.find(document.uri);
  if (!place) return { subjects: [], hasLabel: false };
  if (place.path === CODEBOOK) {
    const code = codeAt(document.getText(), range.start.line);
    return { subjects: code ? [codeSubject(place.folder, code)] : [], hasLabel: false };
  }
  if (isSidecarPath(place.path)) {
    return { subjects: range.start.line === 0 ? sidecarSubjects(place) : [], hasLabel: false };
  }
  const codings = (studies.coded(document)?.codings ?? []).filter(
    (coding) => isInText(coding) && rangesOverlap(coding.range, range),
  );
  codings.sort((a, b) => size(document, a) - size(document, b));
  const onCodings = codings.flatMap((coding) => codingSubject(place, coding) ?? []);
  const isOnFirst = range.start.line === 0 && studies.coded(document) !== undefined;
  return {
    subjects: isOnFirst ? [...onCodings, transcriptSubject(place)] : onCodings,
    hasLabel: codings.some(({ source }) => source.kind === 'label'),
  };
}

/** The same for whole lines, as the + in the margin means them. */
export function memosOnLines(studies: Studies, document: vscode.TextDocument, { start, end }: Range): MemosAt {
  const last = document.lineAt(Math.min(end.line, document.lineCount - 1)).range.end;
  return memosAt(studies, document, { start: { line: start.line, character: 0 }, end: last });
}

function size(document: vscode.TextDocument, { range }: PlacedCoding): number {
  const offset = ({ line, character }: Range['start']) =>
    document.offsetAt(document.lineAt(line).range.start) + character;
  return offset(range.end) - offset(range.start);
}
