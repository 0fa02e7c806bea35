import { basename, dirname } from 'node:path';
import { formatAt } from '../core/codings/at';
import { DARK, LIGHT } from '../core/checks/contrast';
import { StudyChecks } from '../core/checks/studyChecks';
import type { CodedTranscript } from '../core/project/codeTranscript';
import { Study } from '../core/project/study';
import { CODEBOOK, isCodebookPath, isSidecarPath } from '../core/project/studyPaths';
import { problemText } from '../core/text/problem';
import { codebookAbove, DiskFiles, sidecarsInFolder } from './files';
import type { Output } from './output';
import { place } from './place';

interface ReadOptions {
  readonly codebook: string | undefined;
  readonly json: boolean;
}

/** Prints what a transcript says and what is coded in it. */
export async function read(file: string, options: ReadOptions, output: Output): Promise<number> {
  const path = basename(file);
  if (isCodebookPath(path) || isSidecarPath(path)) {
    output.err(`${file}: this is not a transcript\n`);
    return 1;
  }
  const files = new DiskFiles(dirname(file), options.codebook ?? codebookAbove(file));
  const study = new Study(files);
  try {
    await study.update([CODEBOOK, ...sidecarsInFolder(file), path]);
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
  output.out(options.json ? `${JSON.stringify(asJson(file, coded), undefined, 2)}\n` : asText(coded));
  return failed ? 1 : 0;
}

function asJson(file: string, { transcript, codings }: CodedTranscript) {
  return {
    file,
    layout: transcript.layout,
    turns: transcript.turns.map(({ speaker, line, endLine, words }) => ({
      speaker,
      line: line + 1,
      endLine: endLine + 1,
      words,
    })),
    labels: transcript.labels.map(({ code, range, excerpt }) => ({
      code,
      line: range.start.line + 1,
      excerpt: excerpt ? { start: place(excerpt.start), end: place(excerpt.end) } : null,
    })),
    codings: codings.flatMap(({ id, codes, coder, range, state }) =>
      id === undefined
        ? []
        : [{ id, codes, coder: coder ?? null, start: place(range.start), end: place(range.end), state }],
    ),
  };
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
