import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { formatAt } from '../core/codings/at';
import type { Codebook } from '../core/codebook/codebook';
import { DARK, LIGHT } from '../core/checks/contrast';
import { StudyChecks } from '../core/checks/studyChecks';
import type { CodedTranscript } from '../core/project/codeTranscript';
import { Study } from '../core/project/study';
import { CODEBOOK, isCodebookPath, isSidecarPath } from '../core/project/studyPaths';
import { problemText } from '../core/text/problem';
import { blindIn, tellBlind } from './blind';
import { codebookAbove, DiskFiles, sidecarsInFolder } from './files';
import type { Output } from './output';
import { place } from './place';

interface ReadOptions {
  readonly codebook: string | undefined;
  readonly json: boolean;
  /** Who reads; else whom the settings name. */
  readonly coder: string | undefined;
}

/** Prints what a transcript says and what is coded in it. */
export async function read(file: string, options: ReadOptions, output: Output): Promise<number> {
  const name = basename(file);
  if (isCodebookPath(name) || isSidecarPath(name)) {
    output.err(`${file}: this is not a transcript\n`);
    return 1;
  }
  const codebook = options.codebook ?? codebookAbove(file);
  const { root, folder } = placeInStudy(file, codebook);
  const path = folder + name;
  const files = new DiskFiles(root, codebook);
  let study;
  try {
    const blind = await blindIn(dirname(file), options.coder);
    if (blind) tellBlind(blind, output);
    study = new Study(files, blind);
    await study.update([CODEBOOK, ...sidecarsInFolder(file).map((it) => folder + it), path]);
  } catch (error) {
    output.err(`${(error as Error).message}\n`);
    return 1;
  }
  if (options.codebook !== undefined && study.codebookState === 'missing') {
    output.err(`${options.codebook}: there is no such file\n`);
    return 1;
  }
  let failed = false;
  for (const [where, problems] of new StudyChecks(study, () => [LIGHT, DARK]).byFile()) {
    for (const problem of problems) {
      const { severity, range } = problem;
      // Of one transcript it can't be told what the study doesn't use.
      if (severity === 'hint') continue;
      output.err(`${files.pathOf(where)}:${place(range.start)}: ${severity}: ${problemText(problem)}\n`);
      failed ||= severity === 'error';
    }
  }
  const coded = study.transcript(path);
  if (!coded) {
    if (!failed) output.err(`${file}: there is no such file\n`);
    return 1;
  }
  output.out(options.json ? `${JSON.stringify(asJson(file, coded, study.codebook), undefined, 2)}\n` : asText(coded));
  return failed ? 1 : 0;
}

/**
 * The folder that what a codebook says of files is relative to, and the one of a file in it, with a slash at its end; the file's own where
 * that isn't below the codebook.
 */
function placeInStudy(file: string, codebook: string | undefined): { root: string; folder: string } {
  const own = dirname(file);
  const above = codebook === undefined ? own : dirname(codebook);
  const parts = relative(above, own).split(sep);
  if (parts[0] === '..' || isAbsolute(relative(above, own))) return { root: own, folder: '' };
  const root = isAbsolute(file) ? resolve(above) : relative('', above) || '.';
  return {
    root,
    folder: parts
      .filter(Boolean)
      .map((part) => `${part}/`)
      .join(''),
  };
}

function asJson(file: string, { transcript, codings }: CodedTranscript, codebook: Codebook) {
  return {
    file,
    layout: transcript.layout,
    turns: transcript.turns.map(({ speaker, line, endLine, words, time }) => ({
      speaker,
      ...present({ role: codebook.findSpeaker(speaker)?.role }),
      line: line + 1,
      endLine: endLine + 1,
      words,
      ...present({ time }),
    })),
    labels: transcript.labels.map(({ code, range, excerpt }) => ({
      code,
      line: range.start.line + 1,
      excerpt: excerpt ? { start: place(excerpt.start), end: place(excerpt.end) } : null,
    })),
    codings: codings.flatMap(({ id, codes, coder, range, state, time }) =>
      id === undefined
        ? []
        : [
            {
              id,
              codes,
              coder: coder ?? null,
              start: place(range.start),
              end: place(range.end),
              state,
              ...present({ time }),
            },
          ],
    ),
  };
}

/** What there is of these. */
function present<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function asText({ transcript, codings }: CodedTranscript): string {
  const rows = transcript.turns.map(
    ({ speaker, line, endLine, words }) => `${line + 1}-${endLine + 1}\t${speaker}\t${words} words`,
  );
  const codes = codings.map(
    ({ codes, coder, range, state, firstWords }) =>
      `${formatAt(range)}\t${codes.join(', ')}${coder ? ` (${coder})` : ''}${state === 'placed' ? '' : ` [${state}]`}\t${firstWords}`,
  );
  return [`layout: ${transcript.layout}`, '', ...rows, '', ...codes, ''].join('\n');
}
