import { percent } from '../text/percent';
import { START_OF_TEXT } from '../text/position';
import type { Problem } from '../text/problem';
import type { PlacedCoding } from './placedCoding';
import type { SidecarOfOther } from './sidecars';
import type { Study } from './study';
import { unknownCodes } from './codeTree';
import { baseName, comparePaths } from './studyPaths';

/** Something in a study that a person has to look at. */
export type AttentionItem =
  | { readonly kind: 'file'; readonly path: string; readonly problem: Problem }
  | { readonly kind: 'orphan' | 'approximate'; readonly path: string; readonly coding: PlacedCoding }
  | { readonly kind: 'unknownCode'; readonly code: string; readonly count: number };

/**
 * All that needs attention: files first, then orphans, then what is only probably where it is shown, each by path; then codes that aren't
 * in the codebook, by name.
 */
export function attention(study: Study): AttentionItem[] {
  const items: AttentionItem[] = [];
  for (const [path, problems] of byPath(fileProblems(study))) {
    for (const problem of problems) if (problem.severity !== 'hint') items.push({ kind: 'file', path, problem });
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

/** Every problem of a study by the file and place where it can be mended; files by path. */
export function problemsByFile(study: Study): Map<string, Problem[]> {
  const found = fileProblems(study);
  const add = (path: string, problem: Problem) => {
    const list = found.get(path);
    if (list) list.push(problem);
    else found.set(path, [problem]);
  };
  for (const [path, codings] of study.unsureCodings()) {
    for (const coding of codings) add(sourcePath(coding, path), unsureProblem(coding, path));
  }
  if (study.codebookState === 'readable') {
    for (const { name } of unknownCodes(study)) {
      for (const [path, codings] of study.index.excerptsOf(name)) {
        for (const coding of codings) add(sourcePath(coding, path), unknownCodeProblem(name, coding));
      }
    }
  }
  return new Map(byPath(found));
}

/** The file that a coding is written in. */
function sourcePath({ source }: PlacedCoding, transcript: string): string {
  return source.kind === 'sidecar' ? source.path : transcript;
}

function fileProblems(study: Study): Map<string, Problem[]> {
  const found = new Map([...study.problems()].map(([path, problems]) => [path, [...problems]]));
  for (const path of study.sidecarsWithoutTranscript()) {
    found.set(path, [...(found.get(path) ?? []), noTranscriptProblem(path)]);
  }
  for (const other of study.sidecarsOfOthers()) {
    found.set(other.path, [...(found.get(other.path) ?? []), otherTranscriptProblem(other)]);
  }
  return found;
}

function byPath<T>(files: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...files].sort(([a], [b]) => comparePaths(a, b));
}

/** @param path the transcript's. */
function unsureProblem(coding: PlacedCoding, path: string): Problem {
  const { state, firstWords, sureness, range } = coding;
  const transcript = baseName(path);
  const line = String(range.start.line + 1);
  const at = { severity: 'warning', range: coding.source.range } as const;
  if (state === 'approximate') {
    const message =
      'The excerpt of this coding is probably the one at line {0} of {1} ({2} % sure). Confirm it, or choose another.';
    return { ...at, code: 'approximate', message, args: [line, transcript, percent(sureness)] };
  }
  if (firstWords) {
    const message = 'The excerpt of this coding can’t be found in {0}: “{1}”';
    return { ...at, code: 'orphan', message, args: [transcript, firstWords] };
  }
  const message =
    'The excerpt of this coding can’t be found in {0}. Its words aren’t written down; it was at line {1}.';
  return { ...at, code: 'orphan', message, args: [transcript, line] };
}

function unknownCodeProblem(code: string, { source }: PlacedCoding): Problem {
  return {
    code: 'unknown-code',
    message: 'The code “{0}” is not in the codebook.',
    args: [code],
    severity: 'warning',
    range: source.range,
  };
}

function noTranscriptProblem(path: string): Problem {
  return {
    code: 'no-transcript',
    message: 'There is no transcript beside {0}; its codings are kept but can’t be shown.',
    args: [baseName(path)],
    severity: 'warning',
    range: START_OF_TEXT,
  };
}

function otherTranscriptProblem({ transcript, named }: SidecarOfOther): Problem {
  return {
    code: 'other-transcript',
    message: 'These codings stand beside {0}, but name {1} as their transcript.',
    args: [baseName(transcript), named],
    severity: 'hint',
    range: START_OF_TEXT,
  };
}
