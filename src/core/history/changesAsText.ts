import { CODEBOOK } from '../project/studyPaths';
import { problemText } from '../text/problem';
import type { CodingChange, StudyChanges } from './changes';
import { describeCode, describeCoding, describeDeclined, describeTranscriptMemo, PLAIN } from './describeChange';
import { summaryOf } from './summary';

/**
 * The changes, one a line: `file:line: what`, and a summary below. Lines count from 1; those of what was removed are as they were.
 * @param folder what paths begin with, with a slash at its end if it isn't empty.
 */
export function changesAsText(changes: StudyChanges, folder: string): string {
  const at = (path: string, line: number) => `${folder}${path}:${line + 1}`;
  const codes = changes.codes.map((it) => `${at(CODEBOOK, it.line)}: ${describeCode(it, PLAIN)}`);
  const transcripts = changes.transcripts.flatMap(({ path, renamedFrom, isConfidential, memos, declined, codings }) => [
    ...(renamedFrom === undefined ? [] : [`${folder}${path}: the transcript was ${folder}${renamedFrom}`]),
    ...memos.map((it) => `${folder}${it.file}: ${describeTranscriptMemo(it, PLAIN)}`),
    ...declined.map((it) => `${folder}${it.file}: ${describeDeclined(it, PLAIN)}`),
    ...codings.map((it) => `${placeOf(it, at)}: ${describeCoding(it, isConfidential, PLAIN)}`),
  ]);
  const unreadable = changes.unreadable.map(
    ({ path, version, isPart, problem }) =>
      `${at(path, problem.range.start.line)}: not ${isPart ? 'wholly ' : ''}compared, ${version}: ${problemText(problem)}`,
  );
  return [...codes, ...transcripts, ...unreadable, summaryOf(changes), ''].join('\n');
}

/** Where a coding's excerpt is, or was: its transcript and the line. */
export function placeOf({ before, after }: CodingChange, at: (path: string, line: number) => string): string {
  const coding = after ?? before;
  return coding ? at(coding.transcript, coding.range.start.line) : '';
}
