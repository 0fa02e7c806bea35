import { CODEBOOK } from '../project/studyPaths';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { problemText } from '../text/problem';
import type { StudyChanges } from './changes';
import { placeOf } from './changesAsText';
import { describeCode, describeCoding, describeDeclined, describeTranscriptMemo, type Writing } from './describeChange';
import { isUnchanged, summaryOf } from './summary';

/** What has changed in one of a repository's studies. */
export interface ChangedStudy {
  /** What its paths begin with, with a slash at its end; empty where there is only one, in the folder itself. */
  readonly folder: string;
  readonly changes: StudyChanges;
}

const MARKDOWN: Writing = { name: codeSpan, words, strong: (it) => `**${it}**` };

/**
 * The changes of codings and codes for a pull request: of each study first how many, then the codes, then the codings by transcript, with
 * what they are about, shortened. Nothing of what people wrote or said is taken for markup, and nobody is notified by it.
 */
export function changesAsMarkdown(studies: readonly ChangedStudy[], title: string): string {
  const changed = studies.filter(({ changes }) => !isUnchanged(changes));
  const parts = changed.length
    ? changed.flatMap(({ folder, changes }) => partsOf(folder, changes, studies.length > 1))
    : ['No codings and no codes have changed.'];
  return `${[`## ${words(title)}`, ...parts].join('\n\n')}\n`;
}

function partsOf(folder: string, changes: StudyChanges, isOneOfMany: boolean): string[] {
  const at = (path: string, line: number) => codeSpan(`${folder}${path}:${line + 1}`);
  const parts = [...(isOneOfMany ? [`### ${codeSpan(folder || './')}`] : []), summaryOf(changes)];
  const add = (heading: string, items: readonly string[]) => {
    if (items.length) parts.push(`### ${heading}`, items.map((item) => `- ${item}`).join('\n'));
  };
  add(
    'Codebook',
    changes.codes.map((it) => `${at(CODEBOOK, it.line)} ${describeCode(it, MARKDOWN)}`),
  );
  for (const { path, renamedFrom, isConfidential, memos, declined, codings } of changes.transcripts) {
    add(codeSpan(`${folder}${path}`), [
      ...(renamedFrom === undefined ? [] : [`The transcript was ${codeSpan(`${folder}${renamedFrom}`)}`]),
      ...memos.map((it) => describeTranscriptMemo(it, MARKDOWN)),
      ...declined.map((it) => describeDeclined(it, MARKDOWN)),
      ...codings.map((it) => `${placeOf(it, at)} ${describeCoding(it, isConfidential, MARKDOWN)}`),
    ]);
  }
  add(
    'Not compared',
    changes.unreadable.map(
      ({ path, version, isPart, problem }) =>
        `${at(path, problem.range.start.line)} ${version}${isPart ? ', in part' : ''}: ${words(problemText(problem))}`,
    ),
  );
  return parts;
}

/** A name as it stands, also with backticks in it. */
function codeSpan(name: string): string {
  const longest = Math.max(0, ...[...name.matchAll(/`+/g)].map(([it]) => it.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest ? ' ' : '';
  return fence + space + name.replace(/\s+/g, ' ') + space + fence;
}

/** Words on one line. `@name` and `#12` would notify somebody, or link to something, on GitHub. */
function words(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ')).replace(/[@#](?=\w)/g, '$&<!-- -->');
}
