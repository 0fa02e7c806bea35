import { readFile } from 'node:fs/promises';
import { mergeOf, mergeOfText } from '../core/merge/mergeOf';
import type { Merge, MergeResult } from '../core/merge/mergeResult';
import { problemText } from '../core/text/problem';
import { textProblem } from '../core/project/textProblem';
import { encodingOf } from '../core/text/decode';
import { git } from './git';
import type { Output } from './output';
import { place } from './place';
import { writeWhole } from './wholeFile';

interface MergeFiles {
  readonly base: string;
  /** Gets the result. */
  readonly ours: string;
  readonly theirs: string;
}

interface MergeOptions {
  /** The file's name in the repository, for messages and to tell what it is. */
  readonly path: string | undefined;
  /** The exit code when there is something to decide. */
  readonly toDecide: number;
}

/**
 * Merges two versions of a sidecar or codebook, as a git merge driver does. Where that can't be done, git merges their lines.
 * @returns the exit code: 0, or `toDecide`, or 2 when nothing was merged and ours is as it was.
 */
export async function merge(files: MergeFiles, options: MergeOptions, output: Output): Promise<number> {
  try {
    return await mergeOrThrow(files, options, output);
  } catch (error) {
    output.err(`${options.path ?? files.ours}: not merged: ${(error as Error).message}\n`);
    return 2;
  }
}

async function mergeOrThrow(files: MergeFiles, options: MergeOptions, output: Output): Promise<number> {
  const path = options.path ?? files.ours;
  const [base, ours, theirs] = await Promise.all([readText(files.base), readText(files.ours), readText(files.theirs)]);
  const how = mergeOf(path) ?? [ours, theirs, base].map((text) => mergeOfText(text ?? '')).find((found) => found);
  const result = merged(how, base, ours, theirs);
  if (typeof result === 'string') {
    output.err(`${path}: ${result}\n`);
    return mergeLines(files, path, options, output);
  }
  if (result.text !== ours) await writeWhole(files.ours, result.text);
  for (const problem of result.conflicts)
    output.err(`${path}:${place(problem.range.start)}: ${problem.severity}: ${problemText(problem)}\n`);
  return result.conflicts.length > 0 ? options.toDecide : 0;
}

/** What came of the merge, or why there was none. */
function merged(
  how: Merge | undefined,
  base: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
): Extract<MergeResult, { kind: 'merged' }> | string {
  if (!how) return 'this is neither a sidecar nor a codebook';
  if (base === undefined || ours === undefined || theirs === undefined) return 'a version of it isn’t text in UTF-8';
  const result = how(base, ours, theirs);
  if (result.kind === 'merged') return result;
  return `${result.side}:${place(result.problem.range.start)}: ${problemText(result.problem)}`;
}

/** Leaves it to git to merge the lines of the files, with markers where they conflict. */
async function mergeLines(
  { base, ours, theirs }: MergeFiles,
  path: string,
  { toDecide }: MergeOptions,
  output: Output,
): Promise<number> {
  const labels = ['ours', 'base', 'theirs'].flatMap((label) => ['-L', label]);
  const { code, out, err } = await git('merge-file', '-p', ...labels, '--', ours, base, theirs);
  if (code === undefined || code > 127) throw new Error(err.trim());
  await writeWhole(ours, out);
  output.err(
    `${path}: git has merged its lines${code > 0 ? '; conflict markers show where both sides changed them' : ''}\n`,
  );
  return code > 0 ? toDecide : 0;
}

/** A file's text, its byte order mark included; nothing when it isn't text in UTF-8. */
async function readText(file: string): Promise<string | undefined> {
  const bytes = await readFile(file);
  if (textProblem(bytes) || encodingOf(bytes) !== 'utf-8') return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
