import { changesAsText } from '../../../src/core/history/changesAsText';
import type { StudyChanges } from '../../../src/core/history/changes';
import { compareVersions, type StudyVersion } from '../../../src/core/history/compareVersions';
import { isCodebookPath, isSidecarPath } from '../../../src/core/project/studyPaths';

/** The files of one version, by path. */
export type Texts = Readonly<Record<string, string>>;

/** Four turns, of which the last two say the same. */
export const TALK = [
  'Ann: How was it at the old place, before all of that?',
  '',
  'Ben: There was far too much work for two people, every day.',
  '',
  'Ann: And what did you do about it, in the end?',
  '',
  'Ben: We asked for help, and nobody ever answered us.',
  '',
].join('\n');

export const P1 = 'interviews/p1.md';
export const S1 = `${P1}.codes.yaml`;

/** A coding of words of {@link TALK}, with what is given besides. */
export function coding(id: string, codes: string, words: string, more = '', text = TALK): string {
  const lines = text.split('\n');
  const line = lines.findIndex((it) => it.includes(words));
  const at = lines[line]?.indexOf(words) ?? 0;
  return `  - id: ${id}\n    codes: [${codes}]\n    at: ${line + 1}:${at + 1}-${line + 1}:${at + 1 + words.length}\n    quote: ${words}\n${more}`;
}

export function sidecar(codings: readonly string[], head = 'transcript: p1.md\n'): string {
  return `${head}codings:\n${codings.join('')}`;
}

/**
 * @param changed the paths of what is said to differ; unless told what does.
 * @param renamed old paths by new ones, as git tells them.
 */
export async function compare(
  before: Texts,
  after: Texts,
  changed?: readonly string[],
  renamed?: Readonly<Record<string, string>>,
): Promise<StudyChanges> {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return compareVersions(versionOf(before), versionOf(after), {
    changed: changed ?? paths.filter((path) => before[path] !== after[path]),
    transcripts: paths.filter((path) => !isSidecarPath(path) && !isCodebookPath(path)),
    sidecars: paths.filter(isSidecarPath),
    renamed: new Map(Object.entries(renamed ?? {})),
  });
}

/** The changes as they are printed, line by line. */
export async function told(before: Texts, after: Texts): Promise<string[]> {
  return changesAsText(await compare(before, after), '')
    .split('\n')
    .filter(Boolean);
}

function versionOf(texts: Texts): StudyVersion {
  return {
    read: (path) => {
      const text = texts[path];
      return Promise.resolve(text === undefined ? { kind: 'missing' } : { kind: 'text', text });
    },
  };
}
