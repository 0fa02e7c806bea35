import type { Study } from '../project/study';
import { comparePaths, isFindingsPath } from '../project/studyPaths';
import type { KnownNames } from '../query/knownNames';
import { NameTally } from '../query/nameTally';
import { comparePositions } from '../text/position';
import type { Problem } from '../text/problem';
import type { Background } from './contrast';
import type { FoundProblem, Scope } from './rule';
import { RULES } from './rules';

type Found = ReadonlyMap<string, readonly Problem[]>;

/** All problems of a file, and the lists that they were put together from. */
interface FileProblems {
  readonly parts: readonly (readonly Problem[])[];
  readonly problems: readonly Problem[];
}

/**
 * All problems of a study, kept up to date: what hasn't changed isn't looked at again, and a file has the same array of problems as long
 * as nothing has changed in them.
 */
export class StudyChecks {
  /** What was found in files: not only in themselves, since a coding of a transcript is mended in its sidecar. */
  private readonly checked = new Map<string, Found>();
  private readonly toLookAt: Set<string>;
  private namesVersion = 0;
  private ofFiles: Found = new Map();
  private ofStudy: Found = new Map();
  /** By the file that has problems: where they were found. */
  private readonly foundIn = new Map<string, Set<string>>();
  /** The files of which other problems may have been found since they were put together. */
  private readonly touched = new Set<string>();
  private readonly files = new Map<string, FileProblems>();
  private readonly told = new Map<string, readonly Problem[]>();
  private isTold = false;
  /** What saved queries can name; only where there are some. */
  private names: NameTally | undefined;
  private known: KnownNames | undefined;

  /** @param backgrounds what the colours of codes have to be seen on. */
  constructor(
    private readonly study: Study,
    private readonly backgrounds: () => readonly Background[],
  ) {
    this.toLookAt = study.watch();
  }

  /** Every problem of the study by the file and place where it can be mended; files by path, problems in text order. */
  byFile(): ReadonlyMap<string, readonly Problem[]> {
    this.catchUp();
    return new Map([...this.soFar()].sort(([a], [b]) => comparePaths(a, b)));
  }

  /**
   * Looks at what has changed, one file after the other, as long as there is time.
   * @returns whether all has been looked at; if not, it goes on from there the next time.
   */
  catchUp(isTimeUp: () => boolean = () => false): boolean {
    this.isTold = false;
    const { study, toLookAt } = this;
    const { codebook, codebookState, namesVersion } = study;
    const scope: Scope = { codebook, hasCodebook: codebookState === 'readable' };
    if (namesVersion !== this.namesVersion) {
      this.namesVersion = namesVersion;
      for (const { path } of study.transcripts()) toLookAt.add(path);
      for (const [path] of study.sidecarFiles()) toLookAt.add(path);
    }
    for (const path of toLookAt) {
      const coded = study.transcript(path);
      const file = study.isUnseen(path) ? undefined : study.sidecar(path);
      if ((coded || file) && isTimeUp()) return false;
      toLookAt.delete(path);
      const of = (problem: Problem) => ({ path, problem });
      const inTranscript = coded && RULES.flatMap((rule) => rule.inTranscript?.(coded, scope) ?? []);
      const inSidecar = file && RULES.flatMap((rule) => rule.inSidecar?.(file, scope).map(of) ?? []);
      this.setChecked(path, grouped(inTranscript ?? inSidecar ?? []));
    }
    return this.knowNames(isTimeUp);
  }

  /** Looks what saved queries can name. What is told of them meanwhile is by what they could name before. */
  private knowNames(isTimeUp: () => boolean): boolean {
    const { study } = this;
    if (!study.savedQueries.length) return true;
    this.names ??= new NameTally(study);
    if (!this.names.catchUp(isTimeUp)) return false;
    this.known = study.unread.size ? undefined : this.names.names();
    return true;
  }

  /**
   * The problems by file as far as files have been looked at: of one that hasn't since it changed, those that it had before. It is the same
   * map each time.
   */
  soFar(): ReadonlyMap<string, readonly Problem[]> {
    if (!this.isTold) this.putTogether();
    this.isTold = true;
    return this.told;
  }

  private setChecked(path: string, found: Found): void {
    for (const target of this.checked.get(path)?.keys() ?? []) {
      this.touched.add(target);
      const sources = this.foundIn.get(target);
      sources?.delete(path);
      if (!sources?.size) this.foundIn.delete(target);
    }
    for (const target of found.keys()) {
      this.touched.add(target);
      const sources = this.foundIn.get(target);
      if (sources) sources.add(path);
      else this.foundIn.set(target, new Set([path]));
    }
    if (found.size) this.checked.set(path, found);
    else this.checked.delete(path);
  }

  /** Puts together the problems of files that may have others: what all files of a large study have takes too long after each change. */
  private putTogether(): void {
    const { study, touched, files, told } = this;
    const touch = () => {
      for (const found of [this.ofFiles, this.ofStudy]) for (const path of found.keys()) touched.add(path);
    };
    touch();
    this.ofFiles = keepSame(this.ofFiles, problemsToTell(study));
    const inStudy = grouped(RULES.flatMap((rule) => rule.inStudy?.(study, this.backgrounds(), this.known) ?? []));
    this.ofStudy = keepSame(this.ofStudy, inStudy);
    touch();
    for (const path of touched) {
      const now = this.partsOf(path);
      if (now.length) {
        const file = together(now, files.get(path));
        files.set(path, file);
        told.set(path, file.problems);
      } else {
        files.delete(path);
        told.delete(path);
      }
    }
    touched.clear();
  }

  private partsOf(path: string): (readonly Problem[])[] {
    const checked = [...(this.foundIn.get(path) ?? [])].map((source) => this.checked.get(source));
    return [this.ofFiles, this.ofStudy, ...checked].flatMap((found) => {
      const problems = found?.get(path);
      return problems ? [problems] : [];
    });
  }
}

/**
 * What is wrong with the files themselves. Of others' codings that are hidden only what can't be read at all is told: that must be mended,
 * whoever sees it first.
 */
function problemsToTell(study: Study): Found {
  // Files of these names may be other programs', where nothing else tells of a study.
  const isStudy = study.hasTranscripts || study.codebookState !== 'missing';
  const all = [...study.problems()].filter(([path]) => isStudy || !isFindingsPath(path));
  const told = all.map(([path, problems]) => {
    const isTold = ({ severity }: Problem) => severity === 'error' || !study.isUnseen(path);
    return [path, problems.every(isTold) ? problems : problems.filter(isTold)] as const;
  });
  return new Map(told.filter(([, problems]) => problems.length > 0));
}

function grouped(all: readonly FoundProblem[]): Found {
  const byPath = new Map<string, Problem[]>();
  for (const { path, problem } of all) {
    const list = byPath.get(path);
    if (list) list.push(problem);
    else byPath.set(path, [problem]);
  }
  return byPath;
}

/** What is found now, with the arrays that were there before where they say the same. */
function keepSame(before: Found, now: Found): Found {
  return new Map(
    [...now].map(([path, problems]) => {
      const known = before.get(path);
      const isSame = known === problems || (known && JSON.stringify(known) === JSON.stringify(problems));
      return [path, isSame ? known : problems];
    }),
  );
}

function together(parts: readonly (readonly Problem[])[], before: FileProblems | undefined): FileProblems {
  if (before?.parts.length === parts.length && parts.every((part, i) => part === before.parts[i])) return before;
  return { parts, problems: parts.flat().sort(compareProblems) };
}

/** In text order; at one place whatever was looked at first makes no difference. */
function compareProblems(a: Problem, b: Problem): number {
  return comparePositions(a.range.start, b.range.start) || compareTexts(keyOf(a), keyOf(b));
}

function keyOf({ code, args = [] }: Problem): string {
  return [code, ...args].join('\n');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
