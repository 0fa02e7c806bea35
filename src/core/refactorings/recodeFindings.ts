import { readFramework } from '../framework/framework';
import { renameInFramework } from '../framework/renameInFramework';
import { FRAMEWORK_FILE, QUERIES_FILE } from '../project/studyPaths';
import type { Study } from '../project/study';
import type { QueryName } from '../query/namesInQuery';
import { renameInQueries } from '../query/renameInQueries';
import { readSavedQueries } from '../query/savedQueries';
import type { TextEdit } from '../text/edit';
import { withPath } from '../yaml/unreadableFile';
import { mayMention } from './mayMention';
import type { Recoding } from './recoding';
import type { EditedFiles } from './rewriteTranscript';

/** The files among those of saved queries and summaries that a study has: they may name whatever it has. */
export function findingsFiles(study: Study): string[] {
  return [QUERIES_FILE, FRAMEWORK_FILE].filter((path) => study.knows(path));
}

/**
 * Gives codes other names in saved queries and summaries. A code that goes, or that only some codings have any more, stays in them: what was
 * asked, and what was written, is nobody's to change.
 * @throws UnreadableFileError when a file can't be understood though it seems to name such a code, or can't be changed without a guess.
 */
export function recodeFindings(files: EditedFiles, { names, codeFor }: Recoding): void {
  const nameOf = (written: string) => {
    const name = written.trim();
    const after = names.has(name) ? codeFor(name, undefined) : undefined;
    return after === undefined || after === name ? written : after;
  };
  renameInFindings(files, [...names], {
    query: ({ kind, name }) => (kind === 'code' ? nameOf(name) : name),
    summary: ({ transcript, code }) => ({ transcript, code: nameOf(code) }),
  });
}

interface NewNames {
  readonly query: (name: QueryName) => string;
  readonly summary: Parameters<typeof renameInFramework>[1];
}

/** @param names those that become others: a file that can't be understood stays where it has none of them. */
export function renameInFindings(files: EditedFiles, names: readonly string[], { query, summary }: NewNames): void {
  const rename: Record<string, (text: string) => TextEdit[]> = {
    [QUERIES_FILE]: (text) => (isLeft(text, readSavedQueries(text), names) ? [] : renameInQueries(text, query)),
    [FRAMEWORK_FILE]: (text) => (isLeft(text, readFramework(text), names) ? [] : renameInFramework(text, summary)),
  };
  for (const [path, edits] of Object.entries(rename)) {
    const file = files.get(path);
    if (file) withPath(path, () => file.edit(edits(file.text)));
  }
}

function isLeft(text: string, { readable }: { readonly readable: boolean }, names: readonly string[]): boolean {
  return !readable && !names.some((name) => mayMention(text, name));
}
