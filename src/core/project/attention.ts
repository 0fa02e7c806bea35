import type { Problem } from '../text/problem';
import type { PlacedCoding } from './placedCoding';
import type { Study } from './study';
import { unknownCodes } from './codeTree';
import { comparePaths } from './studyPaths';

/** Something in a study that a person has to look at. */
export type AttentionItem =
  | { readonly kind: 'file'; readonly path: string; readonly problem: Problem }
  | { readonly kind: 'orphan' | 'approximate'; readonly path: string; readonly coding: PlacedCoding }
  | { readonly kind: 'unknownCode'; readonly code: string; readonly count: number };

/** Whether a problem is listed with its file, as what needs attention. */
export function isListed({ severity, code }: Problem): boolean {
  return severity !== 'hint' && !LISTED_APART.has(code);
}

/** What isn't listed with the files' other problems: codings of which a person has to say where they are, and codes once, not each use. */
const LISTED_APART: ReadonlySet<string> = new Set(['orphan', 'approximate', 'unknown-code']);

/**
 * All that needs attention: files first, then orphans, then what is only probably where it is shown, each by path; then codes that aren't
 * in the codebook, by name.
 * @param problems what is wrong in the study, by file.
 */
export function attention(study: Study, problems: ReadonlyMap<string, readonly Problem[]>): AttentionItem[] {
  const items: AttentionItem[] = [];
  for (const [path, inFile] of byPath(problems)) {
    for (const problem of inFile) {
      if (isListed(problem)) items.push({ kind: 'file', path, problem });
    }
  }
  for (const kind of ['orphan', 'approximate'] as const) {
    for (const [path, codings] of byPath(study.unsureCodings())) {
      for (const coding of codings) if (coding.state === kind) items.push({ kind, path, coding });
    }
  }
  if (study.codebookState === 'readable') {
    for (const { name, own } of unknownCodes(study)) items.push({ kind: 'unknownCode', code: name, count: own });
  }
  return items;
}

function byPath<T>(files: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...files].sort(([a], [b]) => comparePaths(a, b));
}
