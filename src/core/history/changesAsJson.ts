import { formatAt } from '../codings/at';
import { problemText } from '../text/problem';
import type { ChangedStudy } from './changesAsMarkdown';
import type { CodingChange } from './changes';
import type { VersionCoding } from './versionCoding';

/** The changes for programs. Lines and columns count from 1, columns in UTF-16 units; ends are exclusive. */
export function changesAsJson(studies: readonly ChangedStudy[]): object[] {
  return studies.map(({ folder, changes: { codes, transcripts, unreadable } }) => ({
    folder,
    codes: codes.map((it) => ({ ...it, line: it.line + 1 })),
    transcripts: transcripts.map(({ codings, ...transcript }) => ({
      ...transcript,
      codings: codings.map((it) => codingAsJson(it, transcript.isConfidential)),
    })),
    unreadable: unreadable.map(({ path, version, isPart, problem }) => ({
      path,
      version,
      isPart,
      line: problem.range.start.line + 1,
      problem: problemText(problem),
    })),
  }));
}

function codingAsJson({ kinds, gained, lost, before, after }: CodingChange, isConfidential: boolean): object {
  const version = (coding: VersionCoding | undefined) => coding && versionAsJson(coding, isConfidential);
  return { kinds, gained, lost, before: version(before), after: version(after) };
}

function versionAsJson(coding: VersionCoding, isConfidential: boolean): object {
  const { id, codes, coder, memo, notation, transcript, file, line, range, words } = coding;
  const said = isConfidential ? {} : { words };
  return { id, codes, coder, memo, notation, transcript, at: formatAt(range), file, line: line + 1, ...said };
}
