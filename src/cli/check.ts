import { DARK, LIGHT } from '../core/checks/contrast';
import { nearestNames } from '../core/checks/nearestNames';
import { StudyChecks } from '../core/checks/studyChecks';
import { unknownCode } from '../core/checks/unknownCode';
import { problemText, type Problem, type Severity } from '../core/text/problem';
import { blindIn, tellBlind } from './blind';
import type { Output } from './output';
import { place } from './place';
import { asSarif } from './sarif';
import { several } from './several';
import { noStudy, studiesOnDisk, type StudyOnDisk } from './studiesOnDisk';

export const FORMATS = ['text', 'json', 'sarif'] as const;

interface CheckOptions {
  /** Which files are transcripts, as globs; nothing for what the folder's settings say. */
  readonly transcripts: readonly string[] | undefined;
  readonly format: (typeof FORMATS)[number];
  /** Who checks, while coding is blind; else whom the settings name. */
  readonly coder: string | undefined;
}

/** A problem, and where its file is on disk. */
export interface FileProblem {
  readonly file: string;
  readonly problem: Problem;
  /** The codes that may be meant by one that isn't in the codebook, the nearest first, as the editor's quick fixes offer them. */
  readonly near: readonly string[];
}

/**
 * Prints all that is wrong in the studies in a folder, as the editor tells it.
 * @returns the exit code: 0 when there is nothing but hints, 1 when there are errors or warnings, 2 when nothing could be checked.
 */
export async function check(folder: string, options: CheckOptions, output: Output): Promise<number> {
  const found: FileProblem[] = [];
  let files = 0;
  try {
    const blind = await blindIn(folder, options.coder);
    if (blind) tellBlind(blind, output);
    for await (const { count, ...study } of studiesOnDisk(folder, options.transcripts, { blind })) {
      files += count;
      found.push(...problemsIn(study));
    }
  } catch (error) {
    output.err(`${(error as Error).message}\n`);
    return 2;
  }
  if (!files) {
    output.err(noStudy(folder));
    return 2;
  }
  output.out(print(found, options.format));
  output.err(summary(found, files));
  return found.some(({ problem }) => problem.severity !== 'hint') ? 1 : 0;
}

function problemsIn({ study, files }: Pick<StudyOnDisk, 'study' | 'files'>): FileProblem[] {
  const found = new StudyChecks(study, () => [LIGHT, DARK]).byFile();
  const nearTo = ({ code, args: [name = ''] = [] }: Problem) =>
    code === unknownCode.code ? nearestNames(study.codebook, name).map((it) => it.name) : [];
  return [...found].flatMap(([path, problems]) =>
    problems.map((problem) => ({ file: files.pathOf(path), problem, near: nearTo(problem) })),
  );
}

function print(found: readonly FileProblem[], format: CheckOptions['format']): string {
  switch (format) {
    case 'text':
      return found.map((it) => `${asLine(it)}\n`).join('');
    case 'json':
      return `${JSON.stringify({ problems: found.map(asJson) }, undefined, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(asSarif(found), undefined, 2)}\n`;
  }
}

function asLine({ file, problem, near: [nearest] }: FileProblem): string {
  const { severity, code, range } = problem;
  const meant = nearest === undefined ? '' : ` Is “${nearest}” meant?`;
  return `${file}:${place(range.start)}: ${severity}: ${problemText(problem)}${meant} [${code}]`;
}

function asJson({ file, problem, near }: FileProblem): object {
  const { severity, code, range } = problem;
  return {
    file,
    start: place(range.start),
    end: place(range.end),
    severity,
    code,
    message: problemText(problem),
    ...(near.length ? { near } : {}),
  };
}

function summary(found: readonly FileProblem[], files: number): string {
  const count = (severity: Severity) => found.filter(({ problem }) => problem.severity === severity).length;
  const counts = [
    several(count('error'), 'error'),
    several(count('warning'), 'warning'),
    several(count('hint'), 'hint'),
  ];
  return `${counts.join(', ')} in ${several(files, 'file')}\n`;
}
